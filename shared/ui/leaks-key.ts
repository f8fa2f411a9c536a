/** Asked anew by whoever has an appointment sent out again: it may have been cleaned on the way. */
export const leaksKey = ['leaks']
