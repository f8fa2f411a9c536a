/** The button that takes the course on to another step: where a question elsewhere on the page leads to. */
export const onwardId = 'onward'
