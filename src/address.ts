export type Query = Record<string, string | number | string[] | undefined>;

export const withQuery = (path: string, query: Query = {}) => {
  const given = Object.entries(query).flatMap(([key, value]) =>
    [value ?? ''].flat().map((one) => [key, String(one)]),
  );
  const filled = given.filter(([, value]) => value !== '');
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled)}`;
};

/** Text as a part of an address. */
export const part = (text: string | number) => encodeURIComponent(text);
