/** Where the local run listens unless told otherwise. */
export const localPort = 8787;

/** Where commands look for the local run unless told otherwise. */
export const localUrl = `http://127.0.0.1:${localPort}`;
