// Plain JavaScript that any Node reads: the rest of the project is TypeScript, which needs Node 24.
if (Number.parseInt(process.versions.node, 10) < 24) {
  console.error(
    `Xentree Dashboard needs Node 24 or later, and this is Node ${process.versions.node}. On this system npm cannot bring it along: install it from nodejs.org.`,
  );
  process.exit(1);
}
