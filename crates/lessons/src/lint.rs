//! Is this folder a good lesson? Tests and authors ask; learners are never held up by it.

use crate::lesson::Lesson;
use crate::text::Prose;

/// The rungs of the hint ladder that every step needs; the last one, “do it for me”, is the step's solution.
const RUNGS: [&str; 3] = ["nudge", "where", "exact"];

/// What is wrong with a lesson in one language, a sentence each; nothing if it is good.
pub fn lint(lesson: &Lesson, prose: &Prose) -> Vec<String> {
    let mut problems = Vec::new();
    if prose.title.is_empty() {
        problems.push("the front matter has no title".to_owned());
    }
    for step in &lesson.steps {
        let Some(section) = prose.section(&step.id) else {
            problems.push(format!("step {} has no section", step.id));
            continue;
        };
        for rung in RUNGS {
            if section.aside(rung).is_none() {
                problems.push(format!("step {} has no :::{rung}", step.id));
            }
        }
        for goal in &step.goals {
            if section.aside(&format!("goal {}", goal.id)).is_none() {
                problems.push(format!("goal {} has no words", goal.id));
            }
        }
        for near in &step.near {
            if section.aside(&format!("near {}", near.id)).is_none() {
                problems.push(format!("near miss {} has no words", near.id));
            }
        }
        if step.solution.is_empty() {
            problems.push(format!("step {} has no solution", step.id));
        }
    }
    for question in &lesson.quiz {
        if prose.section(&format!("quiz-{}", question.id)).is_none() {
            problems.push(format!("question {} has no section", question.id));
        }
    }
    if prose.section("recap").is_none() {
        problems.push("there is no recap".to_owned());
    }
    for section in &prose.sections {
        let known = section.id == "recap"
            || section.id.strip_prefix("quiz-").is_some_and(|id| lesson.quiz.iter().any(|q| q.id == id))
            || lesson.step(&section.id).is_some();
        if !known {
            problems.push(format!("section {} belongs to no step", section.id));
        }
    }
    problems
}
