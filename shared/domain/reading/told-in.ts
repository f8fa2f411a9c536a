import type { PlanContent } from '../plan/plan.ts'

/** A course as it is kept or sent holds its plan with a version; what the rules of consent ask about is what the plan says. */
export function toldIn<Course extends { plan: { content: PlanContent } | null }>(
  course: Course,
): Omit<Course, 'plan'> & { plan: PlanContent | null } {
  return { ...course, plan: course.plan?.content ?? null }
}
