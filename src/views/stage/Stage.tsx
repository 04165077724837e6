export function Stage() {
  return <section className="stage" aria-label="Stage" />;
}
