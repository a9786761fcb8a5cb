//! `lesson.toml`: the part of a lesson that is the same in every language.
//!
//! ```toml
//! id = "launch-group-and-load-balancer"
//! seed = 3152
//! scenario = "blog"
//! minutes = 40
//!
//! [find]
//! group = "aws autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[0].AutoScalingGroupName' --output text"
//!
//! [[step]]
//! id = "failure"
//! solution = ["aws ec2 terminate-instances --instance-ids $member", "@ +120s"]
//!
//! [[step.goal]]
//! id = "replaced"
//! after = ["launched"]
//! aws = "aws autoscaling describe-scaling-activities --auto-scaling-group-name $group --query 'length(Activities)'"
//! expect = ">= 3"
//! look = "ec2/auto-scaling-groups/$group?tab=activity"
//!
//! [[step.near]]
//! id = "resized"
//! aws = "aws autoscaling describe-auto-scaling-groups --query 'AutoScalingGroups[0].DesiredCapacity'"
//! expect = ">= 2"
//! ```

use std::collections::BTreeMap;

use clockwork::sort;
use clockwork::toml::{self, Read, TomlError, Value};

use crate::check::{Check, Expectation};

/// A lesson without its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// Its name in links and saves.
    pub id: String,
    /// The seed of its world.
    pub seed: u64,
    /// The scenario it begins with.
    pub scenario: String,
    /// How long it takes, in minutes of a learner's time.
    pub minutes: u32,
    /// Names that the learner chose, found by asking the cloud.
    pub find: BTreeMap<String, String>,
    /// Its steps, in order.
    pub steps: Vec<Step>,
    /// Its questions, by the number of the right answer, counted from one.
    pub quiz: Vec<Question>,
}

/// One step: a page of the lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its anchor in the prose.
    pub id: String,
    /// What must have been true at some moment.
    pub goals: Vec<Goal>,
    /// What is nearly right, and answered with a word of its own.
    pub near: Vec<Near>,
    /// What “do it for me” does: `aws` commands, visits such as `> GET http://$site/`, and waits such as `@ +90s`.
    pub solution: Vec<String>,
}

/// One thing that must have been true at some moment. Its words are in the prose, under `:::goal ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Its name, unique in the lesson.
    pub id: String,
    /// The goals that must be reached before its check counts.
    pub after: Vec<String>,
    /// When it is reached.
    pub check: Check,
    /// Where the console shows it: a path in which `$name` stands for what was found.
    pub look: Option<String>,
    /// Whether it must also hold at the end of the lesson.
    pub holds: bool,
}

/// Something nearly right. Its words are in the prose, under `:::near ID`; they are shown while it holds and the
/// step is not done.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// Its name in the prose.
    pub id: String,
    /// When it is the case.
    pub check: Check,
}

/// A question at the end. Its words are in the prose, under the anchor `quiz-ID`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its anchor in the prose.
    pub id: String,
    /// The right answer, counted from one.
    pub right: usize,
}

/// Why a text is no lesson.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LessonError {
    /// It is not in the form of a lesson.
    #[error("lesson.toml: {0}")]
    Form(String),
    /// A step is wrong.
    #[error("step {step}: {problem}")]
    Step {
        /// The step.
        step: String,
        /// What is wrong.
        problem: String,
    },
}

struct LessonFile {
    id: String,
    seed: u64,
    scenario: String,
    minutes: u32,
    find: BTreeMap<String, String>,
    step: Vec<StepFile>,
    quiz: Vec<Question>,
}

struct StepFile {
    id: String,
    goal: Vec<GoalFile>,
    near: Vec<GoalFile>,
    solution: Vec<String>,
}

struct GoalFile {
    id: String,
    after: Vec<String>,
    aws: Option<String>,
    visit: Option<String>,
    typed: Option<String>,
    expect: Option<String>,
    look: Option<String>,
    holds: bool,
}

impl Read for LessonFile {
    fn read(value: Value) -> Result<LessonFile, TomlError> {
        value.record(|table| {
            let find = table.optional::<Value>("find")?.map(Value::pairs).transpose()?;
            Ok(LessonFile {
                id: table.required("id")?,
                seed: table.required("seed")?,
                scenario: table.required("scenario")?,
                minutes: table.required("minutes")?,
                find: sort::gather(find.unwrap_or_default()),
                step: table.or_default("step")?,
                quiz: table.or_default("quiz")?,
            })
        })
    }
}

impl Read for StepFile {
    fn read(value: Value) -> Result<StepFile, TomlError> {
        value.record(|table| {
            Ok(StepFile {
                id: table.required("id")?,
                goal: table.or_default("goal")?,
                near: table.or_default("near")?,
                solution: table.or_default("solution")?,
            })
        })
    }
}

impl Read for GoalFile {
    fn read(value: Value) -> Result<GoalFile, TomlError> {
        value.record(|table| {
            Ok(GoalFile {
                id: table.required("id")?,
                after: table.or_default("after")?,
                aws: table.optional("aws")?,
                visit: table.optional("visit")?,
                typed: table.optional("typed")?,
                expect: table.optional("expect")?,
                look: table.optional("look")?,
                holds: table.or_default("holds")?,
            })
        })
    }
}

impl Read for Question {
    fn read(value: Value) -> Result<Question, TomlError> {
        value.record(|table| Ok(Question { id: table.required("id")?, right: table.required("right")? }))
    }
}

/// Larger texts are no lessons.
const LARGEST: usize = 256 * 1024;
/// More steps are no lesson.
const MOST_STEPS: usize = 100;
/// More goals are no step.
const MOST_GOALS: usize = 20;

impl Lesson {
    /// Reads a `lesson.toml`.
    ///
    /// # Errors
    /// What is wrong with it, for its author.
    pub fn parse(text: &str) -> Result<Lesson, LessonError> {
        if text.len() > LARGEST {
            return Err(LessonError::Form(format!("larger than {LARGEST} bytes")));
        }
        let file: LessonFile = toml::from_str(text).map_err(|e| LessonError::Form(e.to_string()))?;
        if file.step.len() > MOST_STEPS {
            return Err(LessonError::Form(format!("more than {MOST_STEPS} steps")));
        }
        let mut steps: Vec<Step> = Vec::new();
        for step in file.step {
            let step = read_step(step, &steps)?;
            steps.push(step);
        }
        let LessonFile { id, seed, scenario, minutes, find, quiz, .. } = file;
        Ok(Lesson { id, seed, scenario, minutes, find, steps, quiz })
    }

    /// The step with this id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// All goals, in order.
    pub fn goals(&self) -> impl Iterator<Item = &Goal> {
        self.steps.iter().flat_map(|step| &step.goals)
    }
}

fn read_step(file: StepFile, before: &[Step]) -> Result<Step, LessonError> {
    let id = file.id;
    let wrong = |problem: String| LessonError::Step { step: id.clone(), problem };
    if before.iter().any(|other| other.id == id) {
        return Err(wrong("the id is used twice".to_owned()));
    }
    if file.goal.is_empty() || file.goal.len() > MOST_GOALS || file.near.len() > MOST_GOALS {
        return Err(wrong(format!("it needs between 1 and {MOST_GOALS} goals")));
    }
    let mut goals: Vec<Goal> = Vec::new();
    for goal in file.goal {
        let known = |name: &String| {
            goals.iter().any(|g: &Goal| g.id == *name)
                || before.iter().any(|s| s.goals.iter().any(|g| g.id == *name))
        };
        if known(&goal.id) {
            return Err(wrong(format!("the goal {} is there twice", goal.id)));
        }
        if let Some(unknown) = goal.after.iter().find(|after| !known(after)) {
            return Err(wrong(format!("after = \"{unknown}\" names no earlier goal")));
        }
        let check = read_check(&goal).map_err(|problem| wrong(format!("{}: {problem}", goal.id)))?;
        goals.push(Goal { id: goal.id, after: goal.after, check, look: goal.look, holds: goal.holds });
    }
    let near = file.near.into_iter().map(|near| {
        let check = read_check(&near).map_err(|problem| wrong(format!("{}: {problem}", near.id)))?;
        Ok(Near { id: near.id, check })
    });
    let near = near.collect::<Result<_, LessonError>>()?;
    Ok(Step { id: id.clone(), goals, near, solution: file.solution })
}

fn read_check(file: &GoalFile) -> Result<Check, String> {
    let expect = file.expect.as_deref();
    match (&file.aws, &file.visit, &file.typed) {
        (Some(command), None, None) => Check::aws(command, Expectation::parse(expect.unwrap_or("== true"))?),
        (None, Some(url), None) => {
            let statuses = expect.unwrap_or("200").split(" or ").map(|status| status.trim().parse());
            let statuses = statuses.collect::<Result<Vec<u16>, _>>();
            Ok(Check::Visit {
                url: url.clone(),
                statuses: statuses.map_err(|_| "expect is no HTTP status".to_owned())?,
            })
        }
        (None, None, Some(command)) => Ok(Check::Typed { command: command.clone() }),
        _ => Err("it needs exactly one of aws, visit and typed".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_names_its_step() {
        let lesson = |step: &str| {
            let text = format!(
                "id='x'\nseed=1\nscenario='blog'\nminutes=1\n[[step]]\nid='s'\n[[step.goal]]\nid='g'\n{step}"
            );
            Lesson::parse(&text).map(|lesson| lesson.steps.len()).map_err(|e| e.to_string())
        };
        assert_eq!(lesson("visit='http://$site/'\nexpect='502'"), Ok(1));
        assert_eq!(lesson(""), Err("step s: g: it needs exactly one of aws, visit and typed".to_owned()));
        assert_eq!(
            lesson("after=['t']\nvisit='http://x/'"),
            Err("step s: after = \"t\" names no earlier goal".to_owned())
        );
        assert!(lesson("aws='aws ec2 no-such-thing'").is_err_and(|e| e.starts_with("step s: g: ")));
    }
}
