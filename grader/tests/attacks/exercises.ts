/** Where most attacks take place. */
export const apiKey = '01-api-key-header';
export const pkce = '05-pkce-challenge';
/** Where time counts. */
export const keyStore = '02-api-key-lifecycle';

/** The XP that either of the two companions is worth. */
export const companionXp = 8;
