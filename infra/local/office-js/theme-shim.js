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
  // Office.js begins to listen to the host when the page says that it is ready, and not before: so this only joins in.
  const { onReady } = page.Office
  const show = () =>
    Object.defineProperty(page.Office.context, 'officeTheme', { configurable: true, get: () => theme })
  page.Office.onReady = async (callback) => {
    const info = await onReady(() => show())
    callback?.(info)
    return info
  }
})(window)
