export function Timeline() {
  return <section className="timeline" aria-label="Timeline" />;
}
