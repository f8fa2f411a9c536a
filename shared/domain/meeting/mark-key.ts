/** The name of the custom property in which an Outlook item carries its meeting's opaque id. */
export const markKey = 'samletMark'
