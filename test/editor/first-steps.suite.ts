import { firstSteps } from "./first-steps";

describe("first steps", firstSteps);
