/** How many days back a missed caller may wait and still be one to call; the overview and the list of callbacks count the same. */
export const RETURN_DAYS = 7;
