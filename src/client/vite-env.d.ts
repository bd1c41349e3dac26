/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Another Xentree server that this build of the web app signs in to. */
  readonly VITE_XENTREE_URL?: string;
}
