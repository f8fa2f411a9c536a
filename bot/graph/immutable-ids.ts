/** Asks for ids that survive that items move. */
export const immutable = { Prefer: 'IdType="ImmutableId"' }
