/** What stands behind the first page's address in that of page `number`: nothing, or `page/2`. */
export const pageParam = (number: number): string | undefined => (number === 1 ? undefined : `page/${number}`);

/** The address of a page of the list that begins at `base`. */
export const pageAddress = (base: string, number: number): string => (number === 1 ? base : `${base}${pageParam(number)}/`);

/** The title of a page of a list. */
export const pageTitle = (title: string, number: number): string => (number === 1 ? title : `${title}, page ${number}`);
