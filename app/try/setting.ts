/** Key of the setting that lets analysts try the reader on addresses; off until an administrator says otherwise. */
export const TRY_ADDRESSES = 'try-addresses'
