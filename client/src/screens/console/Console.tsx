export default function Console(_: { workshopId: string | undefined }) {
  return <main>Console</main>;
}
