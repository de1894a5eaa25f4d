/** What the live engine has done since the process started: plain numbers, which metrics read. */
export class Traffic {
  /** Hints about workshops that somebody here watches. */
  hintsHeard = 0;
  /** Times that frames were made for a workshop: hints that follow each other quickly share one. */
  rounds = 0;
  framesMade = 0;
  framesDelivered = 0;
  /** Frames that a viewer did not get because the one before had not left when a newer one was made. */
  framesSkipped = 0;
}
