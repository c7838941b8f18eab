declare module '*.json?whole' {
  const table: unknown
  export default table
}
