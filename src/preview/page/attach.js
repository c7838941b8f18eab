// Runs in the add-in's page before office.js: the workbook around it becomes its Excel.
window.parent.infusionPreview.attach(window)
