/** Style sheets are bundled beside the pane; importing one has no value. */
declare module '*.css'
