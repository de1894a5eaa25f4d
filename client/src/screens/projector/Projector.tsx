export default function Projector(_: { workshopId: string | undefined }) {
  return <main>Projector</main>;
}
