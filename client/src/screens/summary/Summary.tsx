export default function Summary(_: { workshopId: string | undefined }) {
  return <main>Summary</main>;
}
