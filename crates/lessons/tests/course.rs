//! Every lesson of the course: nothing is reached at the start, its solution reaches every goal in order, and its
//! words are complete in every language.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clockwork::Seed;
use clockwork::toml::{self, Read, TomlError, Value};
use lessons::rehearse::{Rehearsal, attempts};
use lessons::solve::{Act, act, check_line};
use lessons::{Lesson, Progress, Prose, lint};
use region::Scenario;
use timeline::{Outcome, Timeline};

struct Course {
    chapters: Vec<String>,
    languages: Vec<String>,
}

impl Read for Course {
    fn read(value: Value) -> Result<Course, TomlError> {
        value.record(|table| {
            Ok(Course { chapters: table.required("chapters")?, languages: table.required("languages")? })
        })
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lessons")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn course() -> (Course, Vec<Lesson>) {
    let course: Course = toml::from_str(&read(&folder().join("course.toml"))).expect("course.toml");
    let lessons = course.chapters.iter().map(|chapter| {
        let text = read(&folder().join(chapter).join("lesson.toml"));
        Lesson::parse(&text).unwrap_or_else(|e| panic!("{chapter}: {e}"))
    });
    let lessons = lessons.collect();
    (course, lessons)
}

fn begin(lesson: &Lesson) -> Timeline<Progress> {
    let scenario = Scenario::named(&lesson.scenario).expect("a scenario that exists");
    Timeline::new(Seed::new(lesson.seed), scenario, Progress::new(Arc::new(lesson.clone())))
}

/// Plays one line; what a service refuses fails the test.
fn play(timeline: &mut Timeline<Progress>, lesson: &Lesson, line: &str) {
    match act(lesson, line, timeline.region()).unwrap_or_else(|e| panic!("{e}")) {
        Act::Wait(span) => timeline.advance(timeline.now() + span),
        Act::Do(input) => {
            if let Outcome::Called(Err(refusal)) = timeline.apply(input) {
                panic!("{line}: {refusal}");
            }
        }
    }
    timeline.region().check();
}

#[test]
fn words_are_complete_in_every_language() {
    let (course, lessons) = course();
    for (chapter, lesson) in course.chapters.iter().zip(&lessons) {
        for language in &course.languages {
            let prose = Prose::parse(&read(&folder().join(chapter).join(format!("{language}.md"))));
            assert_eq!(lint::lint(lesson, &prose), Vec::<String>::new(), "{chapter} in {language}");
        }
        for line in lesson.steps.iter().flat_map(|step| &step.solution) {
            assert_eq!(check_line(line), Ok(()));
        }
    }
}

#[test]
fn nothing_is_reached_by_waiting() {
    for lesson in course().1 {
        let mut timeline = begin(&lesson);
        timeline.advance(timeline.now() + clockwork::Duration::mins(30));
        assert_eq!(timeline.witness().reached_count(), 0, "{}", lesson.id);
    }
}

#[test]
fn the_solution_reaches_every_goal_in_order() {
    for lesson in course().1 {
        let mut timeline = begin(&lesson);
        for (position, step) in lesson.steps.iter().enumerate() {
            assert!(!timeline.witness().is_done(step), "{}: done before its solution", step.id);
            for line in &step.solution {
                play(&mut timeline, &lesson, line);
            }
            let missing: Vec<&str> = step
                .goals
                .iter()
                .filter(|goal| timeline.witness().reached_at(&goal.id).is_none())
                .map(|goal| goal.id.as_str())
                .collect();
            assert!(missing.is_empty(), "{}: {missing:?} not reached", step.id);
            assert_eq!(
                timeline.witness().next_step(),
                Some(position + 1).filter(|next| *next < lesson.steps.len())
            );
        }
        assert!(timeline.witness().is_complete());
    }
}

/// Near misses a step at least.
const NEAR_MISSES: usize = 2;

#[test]
fn what_is_nearly_right_leaves_its_step_undone() {
    let (course, lessons) = course();
    for (chapter, lesson) in course.chapters.iter().zip(&lessons) {
        let mut solved = Rehearsal::new(lesson.clone()).expect("a scenario that exists");
        for step in &lesson.steps {
            for goal in &step.goals {
                assert_eq!(solved.progress().reached_at(&goal.id), None, "{}: reached too early", goal.id);
            }
            let near =
                attempts(&read(&folder().join(chapter).join("near").join(format!("{}.transcript", step.id))));
            assert!(near.len() >= NEAR_MISSES, "{}: {} near misses", step.id, near.len());
            for attempt in near {
                let mut rehearsal = solved.clone();
                for line in &attempt.lines {
                    let shown = rehearsal
                        .play(line)
                        .unwrap_or_else(|e| panic!("{}, {}: {e}", step.id, attempt.title));
                    let refused = shown.contains("An error occurred") && !attempt.title.contains("refused");
                    assert!(!refused, "{}, {}: {line}: {shown}", step.id, attempt.title);
                }
                assert!(!rehearsal.progress().is_done(step), "{}: {}", step.id, attempt.title);
            }
            solved.solve(step).unwrap_or_else(|e| panic!("{}: {e}", step.id));
            assert!(solved.progress().is_done(step), "{}: done by its solution", step.id);
        }
    }
}

#[test]
fn every_other_right_way_completes_the_lesson() {
    let (course, lessons) = course();
    for (chapter, lesson) in course.chapters.iter().zip(&lessons) {
        let ways = folder().join(chapter).join("ways");
        let mut files: Vec<PathBuf> = fs::read_dir(&ways)
            .unwrap_or_else(|e| panic!("{}: {e}", ways.display()))
            .map(|entry| entry.expect("a readable folder").path())
            .collect();
        files.sort();
        for file in files {
            let mut rehearsal = Rehearsal::new(lesson.clone()).expect("a scenario that exists");
            for line in read(&file).lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let shown = rehearsal.play(line).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
                assert!(!shown.contains("An error occurred"), "{}: {line}: {shown}", file.display());
            }
            let missing = lesson.goals().filter(|goal| rehearsal.progress().reached_at(&goal.id).is_none());
            let missing: Vec<&str> = missing.map(|goal| goal.id.as_str()).collect();
            assert!(missing.is_empty(), "{}: {missing:?} not reached", file.display());
        }
    }
}
