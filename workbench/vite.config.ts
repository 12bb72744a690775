import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The server answers under one origin with a strict content security policy: every asset is a file of its own.
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "../src/paperchain/web/static",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
});
