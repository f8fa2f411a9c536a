// Today's Office.js tells add-ins in Outlook of its theme (Mailbox 1.14). The host leaves it in the frame's name, and tells of changes.
;(function (page) {
  let theme
  try {
    theme = JSON.parse(page.name).officeTheme
  } catch {
    return
  }
  if (!theme) return
  page.addEventListener('message', (event) => {
    if (event.source === page.parent && event.data && event.data.samletOfficeTheme)
      theme = event.data.samletOfficeTheme
  })
  page.Office.onReady(() =>
    Object.defineProperty(page.Office.context, 'officeTheme', { configurable: true, get: () => theme }),
  )
})(window)
