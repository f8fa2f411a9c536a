/** From the third meeting on in model A, which plans two to three (O-07): on the bot's card, and in the tab with the way to do it. */
export const phaseOut = {
  question: 'Der har nu været mindst tre netværksmøder. Er familien klar til udslusning?',
  move: 'Flyt forløbet til et andet trin',
}
