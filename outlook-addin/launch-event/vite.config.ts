import { defineConfig } from 'vite'

/**
 * The send handler: one script for the hidden page of new Outlook and for classic Outlook's bare runtime, which reads
 * ECMAScript 2016 and, by Microsoft's own guide, fails to load on a conditional operator. A compressor writes those, so
 * names and white space shrink and nothing else.
 */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/outlook-addin',
    emptyOutDir: false,
    target: 'es2016',
    minify: false,
    reportCompressedSize: false,
    lib: {
      entry: 'launch-event.ts',
      formats: ['iife'],
      name: 'samletLaunchEvent',
      fileName: () => 'launch-event.js',
    },
    rolldownOptions: {
      output: { minify: { compress: false, mangle: true, codegen: { removeWhitespace: true } } },
    },
  },
})
