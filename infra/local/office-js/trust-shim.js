// Over http Office.js opens a page of its own in a frame to ask whether the host can be trusted, and the add-in's policy allows no
// frames. Over https it trusts a host on the add-in's own host name: the same is done here.
;(function (page) {
  const { prototype } = page.OSF.InitializationHelper
  const check = prototype.checkReceiverOriginAndRun
  prototype.checkReceiverOriginAndRun = function (run) {
    const { clientEndPoint } = this._webAppState
    if (new URL(clientEndPoint._targetUrl).hostname === page.location.hostname)
      clientEndPoint._hostTrustCheckStatus = page.Microsoft.Office.Common.HostTrustStatus.trusted
    return check.call(this, run)
  }
})(window)
