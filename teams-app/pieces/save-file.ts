/** Hands a file of the service to the browser. @param base64 its bytes */
export function saveFile({
  fileName,
  mediaType,
  base64,
}: {
  fileName: string
  mediaType: string
  base64: string
}): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser has taken it over by the next turn.
  setTimeout(() => URL.revokeObjectURL(address))
}
