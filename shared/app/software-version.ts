/** The version that stands in every proof; the same as in package.json (a test holds them together). */
export const softwareVersion = '0.1.0';
