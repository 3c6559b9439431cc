/** The page every browser test runs in. What it writes to `console.error` fails the test that is running. */
export const testPage = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Tests</title>
    <script>
      const { error } = console
      const prefix = 'console.error: '
      console.error = (...args) => {
        error(...args)
        const message = args.map(String).join(' ')
        if (message.includes(prefix)) return // the test framework reports what was thrown here
        setTimeout(() => {
          throw new Error(prefix + message)
        })
      }
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>
`
