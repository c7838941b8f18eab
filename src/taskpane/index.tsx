import { render } from 'preact'
import { App } from './app'
import { PaneModel } from './pane-model'
import { followHostTheme } from './theme'
import './pane.css'

/** Draws the pane and keeps it in step with the workbook: another sheet is another look. */
export async function startPane(root: HTMLElement): Promise<void> {
  followHostTheme(document.documentElement)
  const model = new PaneModel(() => {
    render(<App model={model} />, root)
  })
  render(<App model={model} />, root)
  await model.look()
  await Excel.run(async (context) => {
    context.workbook.worksheets.onActivated.add(async () => {
      // A finished run stays to be read while its own sheets are looked at.
      if (model.state.view !== 'done' && model.state.view !== 'busy') await model.look()
    })
    await context.sync()
  })
}
