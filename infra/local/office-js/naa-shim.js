// Today's Office.js gives add-ins in Outlook the bridge for nested app authentication. The same bridge, by postMessage to the host.
;(function (page) {
  if (page.nestedAppAuthBridge || page.parent === page) return
  const heard = new Map()
  page.nestedAppAuthBridge = {
    addEventListener(_name, listener) {
      const hear = (event) => {
        if (event.source === page.parent && event.data && event.data.samletNestedAuth)
          listener(event.data.samletNestedAuth)
      }
      heard.set(listener, hear)
      page.addEventListener('message', hear)
    },
    removeEventListener(_name, listener) {
      page.removeEventListener('message', heard.get(listener))
      heard.delete(listener)
    },
    postMessage(message) {
      page.parent.postMessage({ samletNestedAuth: message }, '*')
    },
  }
})(window)
