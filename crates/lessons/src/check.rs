//! Is this step done? A check is an `aws` command with `--query`: the very language that the learner learns.
//!
//! Two other kinds only: `visit`, what the learner's browser got from an address, and `typed`, a command that
//! succeeded on a machine. Checks ask, and change nothing: they get a [`ReadDoor`].

use std::collections::BTreeMap;

use aws_cli::NoFiles;
use model::{ReadDoor, TableName};
use region::transcript::substitute;

/// When a step is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Check {
    /// What a command prints fits.
    Aws {
        /// Its words; `$name` stands for what was found.
        words: Vec<String>,
        /// The tables that its answer depends on.
        tables: Vec<TableName>,
        /// What it must print.
        expect: Expectation,
    },
    /// The learner's browser got one of these statuses from this address.
    Visit {
        /// The address; `$name` stands for what was found.
        url: String,
        /// The HTTP statuses, `502 or 200` in the file.
        statuses: Vec<u16>,
    },
    /// A line that contains this succeeded in a terminal.
    Typed {
        /// What the line contains, blanks aside.
        command: String,
    },
}

/// What a command must print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    relation: Relation,
    value: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    Equal,
    NotEqual,
    AtLeast,
    AtMost,
}

impl Expectation {
    /// Reads `>= 1`, `== completed`, `!= 0`, or a bare value.
    ///
    /// # Errors
    /// A bound that is no number.
    pub fn parse(text: &str) -> Result<Expectation, String> {
        let text = text.trim();
        let relations = [
            ("==", Relation::Equal),
            ("!=", Relation::NotEqual),
            (">=", Relation::AtLeast),
            ("<=", Relation::AtMost),
        ];
        let found = relations.iter().find_map(|(sign, relation)| Some((*relation, text.strip_prefix(sign)?)));
        let (relation, value) = found.unwrap_or((Relation::Equal, text));
        let value = value.trim().to_owned();
        if matches!(relation, Relation::AtLeast | Relation::AtMost) && value.parse::<i64>().is_err() {
            return Err(format!("expect = \"{text}\": {value} is no number"));
        }
        Ok(Expectation { relation, value })
    }

    /// Whether what was printed fits.
    pub fn fits(&self, printed: &str) -> bool {
        let printed = printed.trim().trim_matches('"');
        let numbers = || Some((printed.parse::<i64>().ok()?, self.value.parse::<i64>().ok()?));
        match self.relation {
            Relation::Equal => printed == self.value,
            Relation::NotEqual => printed != self.value,
            Relation::AtLeast => numbers().is_some_and(|(printed, bound)| printed >= bound),
            Relation::AtMost => numbers().is_some_and(|(printed, bound)| printed <= bound),
        }
    }
}

impl Check {
    /// A check by command.
    ///
    /// # Errors
    /// A line that is no command, or one that would change something.
    pub fn aws(line: &str, expect: Expectation) -> Result<Check, String> {
        let words = aws_cli::words(line).ok_or("a quote is not closed")?;
        // Names are not found yet: any text in their place shows whether the command is one.
        let trial: Vec<String> =
            words.iter().map(|word| substitute(word, &|_| Some("x".to_owned()))).collect();
        let invocation = aws_cli::parse(&trial, &NoFiles).map_err(|outcome| {
            let last = outcome.stderr.lines().last().unwrap_or_default().to_owned();
            format!("{line}: {last}")
        })?;
        let operation = invocation.request.name();
        if !operation.is_read() {
            return Err(format!("{line}: a check must not change anything"));
        }
        Ok(Check::Aws { words, tables: operation.tables().to_vec(), expect })
    }
}

/// Names that the learner chose, found by asking the cloud: each by its command, once asked for.
pub struct Finder<'a> {
    commands: &'a BTreeMap<String, String>,
    door: &'a dyn ReadDoor,
}

impl<'a> Finder<'a> {
    /// Finds by these commands.
    pub fn new(commands: &'a BTreeMap<String, String>, door: &'a dyn ReadDoor) -> Self {
        Finder { commands, door }
    }

    /// What stands for `$name` now; `None` if there is no such thing yet.
    pub fn find(&self, name: &str) -> Option<String> {
        let words = aws_cli::words(self.commands.get(name)?)?;
        let outcome = aws_cli::read_only(&words, &NoFiles, self.door);
        let found = outcome.stdout.trim();
        (outcome.code == 0 && !found.is_empty() && found != "None" && found != "null")
            .then(|| found.to_owned())
    }

    /// The text with what was found in place of each `$name`; `None` while something is not there yet.
    pub fn fill(&self, text: &str) -> Option<String> {
        let missing = core::cell::Cell::new(false);
        let filled = substitute(text, &|name| {
            let found = self.commands.contains_key(name).then(|| self.find(name));
            match found {
                Some(Some(found)) => Some(found),
                Some(None) => {
                    missing.set(true);
                    None
                }
                None => None,
            }
        });
        (!missing.get()).then_some(filled)
    }

    /// Whether what the command prints fits now.
    pub fn holds(&self, words: &[String], expect: &Expectation) -> bool {
        let Some(words) = words.iter().map(|word| self.fill(word)).collect::<Option<Vec<_>>>() else {
            return false;
        };
        let outcome = aws_cli::read_only(&words, &NoFiles, self.door);
        outcome.code == 0 && expect.fits(&outcome.stdout)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expectation_compares_numbers_as_numbers_and_words_as_words() {
        let fits =
            |expect: &str, printed: &str| Expectation::parse(expect).expect("well written").fits(printed);
        assert!(
            fits(">= 2", "10\n")
                && fits("completed", "\"completed\"\n")
                && fits("!= 0", "1")
                && fits("<= 1", "0")
        );
        assert!(
            !fits(">= 2", "1")
                && !fits("== running", "stopped")
                && !fits(">= 2", "None")
                && !fits("!= 0", "0")
        );
        assert!(Expectation::parse(">= many").is_err());
    }

    #[test]
    fn a_check_that_would_change_something_is_refused() {
        let expect = Expectation::parse("true").expect("well written");
        assert!(Check::aws("aws ec2 stop-instances --instance-ids $blog", expect.clone()).is_err());
        assert!(Check::aws("aws ec2 describe-instances --query 'length(Reservations)'", expect).is_ok());
    }
}
