export default function Phone(_: { code: string }) {
  return <main>Phone</main>;
}
