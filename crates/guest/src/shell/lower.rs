//! From bash's syntax tree to flat operations, once per script.
//!
//! Supported: what `shell.rs` lists. Refused by name, when the command is reached: background jobs, coprocesses,
//! process substitution, menus (`select`). A script with a mistake runs up to the command that holds it, as in
//! bash, which reads a script command by command.

use std::sync::Arc;

use brush_parser::{ParseError, ParserOptions, Token, ast, ast::SourceLocation};

use super::lex::{self, Trouble};
use super::limits;
use super::test_expression::{Comparison, Test};
use super::words::{self, Place, Word};

/// A lowered piece of a script: jumps are indices into it.
pub(super) type Code = Arc<[Op]>;

/// One operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Op {
    /// A simple command.
    Simple(Box<Simple>),
    /// Goes on elsewhere.
    Jump(usize),
    /// Goes on elsewhere if the last status is not 0.
    JumpIfFailed(usize),
    /// Goes on elsewhere if the last status is 0.
    JumpIfSucceeded(usize),
    /// `!`.
    Not,
    /// Sets the last status to 0.
    Succeed,
    /// From here on a failure does not end the shell under `set -e`.
    GuardBegin,
    /// Ends the innermost `GuardBegin`.
    GuardEnd,
    /// Ends the shell if the last status is not 0 and `set -e` holds.
    Check,
    /// Begins `while`, `until` or `for ((`.
    LoopBegin { break_to: usize, continue_to: usize },
    /// Begins `for`.
    ForBegin {
        variable: Arc<str>,
        words: Option<Arc<[Word]>>,
        break_to: usize,
        continue_to: usize,
        line: u32,
    },
    /// Takes the next word of `for`, or goes on at `end`.
    ForNext { end: usize },
    /// Remembers the status of the body that was run.
    LoopKeep,
    /// Ends a loop, with the status of the last body.
    LoopEnd,
    /// Begins `case`.
    CaseBegin { subject: Word, line: u32 },
    /// Goes on at `otherwise` unless one of the patterns matches.
    CaseMatch { patterns: Arc<[Word]>, otherwise: usize, line: u32 },
    /// Ends `case`.
    CaseEnd,
    /// `((…))`.
    Arithmetic { text: Word, line: u32 },
    /// `[[ … ]]`.
    Test { expression: Arc<Test>, line: u32 },
    /// Several commands joined by `|`.
    Pipeline { stages: Arc<[Code]> },
    /// `( … )`.
    Subshell(Code),
    /// Redirections of a compound command; on failure the command is skipped.
    RedirectBegin { redirects: Arc<[Redirect]>, skip_to: usize, line: u32 },
    /// Ends the innermost `RedirectBegin`.
    RedirectEnd,
    /// `name() …`.
    Define { name: Arc<str>, body: Code },
    /// Begins `time`.
    TimeBegin,
    /// Ends `time`.
    TimeEnd { posix: bool },
    /// Here a complete command begins: where a script goes on after one that was given up.
    Mark,
    /// Something that cannot be run: says so. A syntax error ends the script.
    Trouble { message: Arc<str>, line: u32, fatal: bool },
}

/// A simple command before expansion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Simple {
    /// Its line.
    pub line: u32,
    /// `name=value` before the command.
    pub assignments: Vec<Assigned>,
    /// The words; for those of `export` and its like, whether they assign (and are not split).
    pub words: Vec<(Word, bool)>,
    /// Where input and output go.
    pub redirects: Arc<[Redirect]>,
}

/// One assignment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assigned {
    /// The variable.
    pub name: Arc<str>,
    /// Whether it is `+=`.
    pub append: bool,
    /// Which element of an array, if it is one.
    pub subscript: Option<Word>,
    /// The value.
    pub value: Assignment,
}

/// What is assigned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Assignment {
    /// A text.
    Text(Word),
    /// `( … )`: elements with their subscripts, if they have any.
    Array(Arc<[(Option<Word>, Word)]>),
}

/// One redirection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Redirect {
    /// The file descriptor, if it is written.
    pub fd: Option<u8>,
    /// What happens to it.
    pub kind: RedirectKind,
    /// The file, descriptor or text.
    pub target: Word,
}

/// What a redirection does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RedirectKind {
    /// `<`
    Read,
    /// `>`
    Write,
    /// `>>`
    Append,
    /// `>&`, `<&`
    Duplicate,
    /// `&>`
    Both,
    /// `&>>`
    BothAppend,
    /// `<<`
    Document,
    /// `<<<`
    String,
}

/// Lowers a whole script. Mistakes become operations that report them when they are reached.
pub(super) fn script(text: &str, first_line: u32) -> Code {
    let lexed = lex::tokens(text, first_line, 0);
    let chunks = limits::chunks(&lexed.tokens, 0);
    let mut builder = Builder { ops: Vec::new(), depth: 0 };
    // The line in which reading stopped is not run.
    let unfinished = lexed.trouble.is_some();
    let mut index = 0;
    while index < chunks.len() {
        let before = builder.ops.len();
        builder.ops.push(Op::Mark);
        let (outcome, last) = builder.command_at(&lexed.tokens, &chunks, index);
        let is_last = last + 1 >= chunks.len();
        if unfinished && is_last && chunks[last].end == lexed.tokens.len() {
            builder.ops.truncate(before);
            break;
        }
        if let Err(trouble) = outcome {
            builder.trouble(&trouble, text, first_line);
            if !matches!(trouble, Trouble::Refused { .. }) {
                return builder.ops.into();
            }
        }
        index = last + 1;
    }
    if let Some(trouble) = &lexed.trouble {
        builder.trouble(trouble, text, first_line);
    }
    builder.ops.into()
}

/// Lowers what was typed at a prompt: either all of it can be run, or nothing.
pub(super) fn typed(text: &str) -> Result<Code, Trouble> {
    whole(text, 1, 0)
}

/// Lowers the text of a command substitution.
pub(super) fn substitution(text: &str, line: u32, depth: u32) -> Result<Code, Trouble> {
    whole(text, line, depth)
}

/// The lines that bash prints for a trouble, after its prefix.
pub(super) fn message(trouble: &Trouble, text: &str, first_line: u32) -> (String, u32) {
    match trouble {
        Trouble::Incomplete { line, closer: Some(closer) } => {
            (format!("unexpected EOF while looking for matching `{closer}'"), *line)
        }
        Trouble::Incomplete { .. } => {
            let lines = text.trim_end_matches('\n').split('\n').count();
            (
                "syntax error: unexpected end of file".to_owned(),
                first_line + u32::try_from(lines).unwrap_or(0),
            )
        }
        Trouble::Unexpected { line, token } => {
            let shown = if token == "\n" { "newline" } else { token.lines().next().unwrap_or_default() };
            (format!("syntax error near unexpected token `{shown}'"), *line)
        }
        Trouble::Refused { line, what } => (what.clone(), *line),
    }
}

fn whole(text: &str, line: u32, depth: u32) -> Result<Code, Trouble> {
    let lexed = lex::tokens(text, line, depth);
    let mut builder = Builder { ops: Vec::new(), depth };
    let chunks = limits::chunks(&lexed.tokens, depth);
    let mut index = 0;
    while index < chunks.len() {
        let (outcome, last) = builder.command_at(&lexed.tokens, &chunks, index);
        if let Err(trouble) = outcome {
            let reached_end = last + 1 >= chunks.len() && matches!(trouble, Trouble::Incomplete { .. });
            return Err(lexed.trouble.filter(|_| reached_end).unwrap_or(trouble));
        }
        index = last + 1;
    }
    match lexed.trouble {
        Some(trouble) => Err(trouble),
        None => Ok(builder.ops.into()),
    }
}

fn line_of(token: &Token) -> u32 {
    u32::try_from(token.location().start.line).unwrap_or(u32::MAX)
}

fn word_line(word: &ast::Word) -> Option<u32> {
    word.loc.as_ref().map(|span| u32::try_from(span.start.line).unwrap_or(u32::MAX))
}

fn span_line(span: &brush_parser::SourceSpan) -> u32 {
    u32::try_from(span.start.line).unwrap_or(u32::MAX)
}

struct Builder {
    ops: Vec<Op>,
    depth: u32,
}

type Lowered = Result<(), Trouble>;

/// Where a jump will lead when its target is known.
const LATER: usize = usize::MAX;

impl Builder {
    fn chunk(&mut self, tokens: &[Token]) -> Lowered {
        let program =
            brush_parser::parse_tokens(tokens, &ParserOptions::default()).map_err(|error| match error {
                ParseError::ParsingNear(position) => {
                    let found = tokens.iter().find(|token| token.location().start.index == position.index);
                    let token = found.or(tokens.last());
                    Trouble::Unexpected {
                        line: u32::try_from(position.line).unwrap_or(u32::MAX),
                        token: token.map_or_else(String::new, |token| token.to_str().to_owned()),
                    }
                }
                _ => Trouble::Incomplete { line: tokens.last().map_or(1, line_of), closer: None },
            })?;
        let before = self.ops.len();
        let outcome = program.complete_commands.iter().try_for_each(|list| self.list(list));
        if outcome.is_err() {
            self.ops.truncate(before);
        }
        outcome
    }

    /// Lowers the complete command that begins with the chunk `index`; returns also which chunk was its last.
    /// A construct whose end was misjudged reaches over further chunks.
    fn command_at(&mut self, tokens: &[Token], chunks: &[limits::Chunk], index: usize) -> (Lowered, usize) {
        let start = chunks[index].start;
        let mut last = index;
        loop {
            if let Some(what) = chunks[index..=last].iter().find_map(|chunk| chunk.refusal.clone()) {
                return (Err(Trouble::Refused { line: line_of(&tokens[start]), what }), last);
            }
            let outcome = self.chunk(&tokens[start..chunks[last].end]);
            // The grammar notices a misplaced word one token too late, or takes it for something unfinished.
            let misplaced = chunks[index..=last].iter().find_map(|chunk| chunk.misplaced);
            let outcome = match (outcome, misplaced) {
                (Err(Trouble::Incomplete { .. } | Trouble::Unexpected { .. }), Some(at)) => {
                    Err(Trouble::Unexpected {
                        line: line_of(&tokens[at]),
                        token: tokens[at].to_str().to_owned(),
                    })
                }
                (outcome, _) => outcome,
            };
            match outcome {
                Err(Trouble::Incomplete { .. }) if last + 1 < chunks.len() && last - index < 64 => last += 1,
                outcome => return (outcome, last),
            }
        }
    }

    fn trouble(&mut self, trouble: &Trouble, text: &str, first_line: u32) {
        let (mut text_of, line) = message(trouble, text, first_line);
        if matches!(trouble, Trouble::Incomplete { closer: Some(_), .. }) {
            self.ops.push(Op::Trouble { message: text_of.into(), line, fatal: false });
            let end = message(&Trouble::Incomplete { line, closer: None }, text, first_line);
            self.ops.push(Op::Trouble { message: end.0.into(), line: end.1, fatal: true });
            return;
        }
        let fatal = !matches!(trouble, Trouble::Refused { .. });
        if let Trouble::Unexpected { line, .. } = trouble {
            let index = usize::try_from(line.saturating_sub(first_line)).unwrap_or(0);
            let source = text.split('\n').nth(index).unwrap_or_default().to_owned();
            self.ops.push(Op::Trouble { message: text_of.into(), line: *line, fatal: false });
            text_of = format!("`{source}'");
        }
        self.ops.push(Op::Trouble { message: text_of.into(), line, fatal });
    }

    fn here(&self) -> usize {
        self.ops.len()
    }

    fn place(&self, line: u32) -> Place {
        Place { line, depth: self.depth }
    }

    /// Lets the jump at `at` lead to the next operation.
    fn land(&mut self, at: usize) {
        let here = self.here();
        match &mut self.ops[at] {
            Op::Jump(to) | Op::JumpIfFailed(to) | Op::JumpIfSucceeded(to) => *to = here,
            Op::ForNext { end } => *end = here,
            Op::CaseMatch { otherwise, .. } => *otherwise = here,
            Op::RedirectBegin { skip_to, .. } => *skip_to = here,
            _ => {}
        }
    }

    fn nested<T>(
        &mut self,
        line: u32,
        work: impl FnOnce(&mut Self) -> Result<T, Trouble>,
    ) -> Result<T, Trouble> {
        if self.depth >= limits::NESTING {
            return refuse(line, "commands nested more than 50 deep are not supported here");
        }
        self.depth += 1;
        let outcome = work(self);
        self.depth -= 1;
        outcome
    }

    /// Lowers into a code of its own.
    fn apart(&mut self, work: impl FnOnce(&mut Self) -> Lowered) -> Result<Code, Trouble> {
        let mut inner = Builder { ops: Vec::new(), depth: self.depth };
        work(&mut inner)?;
        Ok(inner.ops.into())
    }

    fn list(&mut self, list: &ast::CompoundList) -> Lowered {
        for ast::CompoundListItem(and_or, separator) in &list.0 {
            if matches!(separator, ast::SeparatorOperator::Async) {
                let line = and_or.location().map_or(0, |span| span_line(&span));
                return refuse(line, "background jobs (&) are not supported here");
            }
            self.and_or(and_or)?;
        }
        Ok(())
    }

    fn guarded(&mut self, work: impl FnOnce(&mut Self) -> Lowered) -> Lowered {
        self.ops.push(Op::GuardBegin);
        work(self)?;
        self.ops.push(Op::GuardEnd);
        Ok(())
    }

    fn and_or(&mut self, list: &ast::AndOrList) -> Lowered {
        if list.additional.is_empty() {
            return self.pipeline(&list.first, true);
        }
        self.guarded(|builder| builder.pipeline(&list.first, false))?;
        for (index, item) in list.additional.iter().enumerate() {
            let is_last = index + 1 == list.additional.len();
            let skip = self.here();
            let pipeline = match item {
                ast::AndOr::And(pipeline) => {
                    self.ops.push(Op::JumpIfFailed(LATER));
                    pipeline
                }
                ast::AndOr::Or(pipeline) => {
                    self.ops.push(Op::JumpIfSucceeded(LATER));
                    pipeline
                }
            };
            if is_last {
                self.pipeline(pipeline, true)?;
            } else {
                self.guarded(|builder| builder.pipeline(pipeline, false))?;
            }
            self.land(skip);
        }
        Ok(())
    }

    fn pipeline(&mut self, pipeline: &ast::Pipeline, checked: bool) -> Lowered {
        if pipeline.timed.is_some() {
            self.ops.push(Op::TimeBegin);
        }
        if pipeline.bang {
            self.guarded(|builder| builder.stages(&pipeline.seq, false))?;
            self.ops.push(Op::Not);
        } else {
            self.stages(&pipeline.seq, checked)?;
        }
        if let Some(timed) = &pipeline.timed {
            self.ops.push(Op::TimeEnd { posix: timed.is_posix_output() });
        }
        Ok(())
    }

    fn stages(&mut self, commands: &[ast::Command], checked: bool) -> Lowered {
        match commands {
            [] => self.ops.push(Op::Succeed),
            [command] => self.command(command, checked)?,
            several => {
                let stages = several
                    .iter()
                    .map(|command| self.apart(|inner| inner.command(command, true)))
                    .collect::<Result<Vec<Code>, Trouble>>()?;
                self.ops.push(Op::Pipeline { stages: stages.into() });
                if checked {
                    self.ops.push(Op::Check);
                }
            }
        }
        Ok(())
    }

    fn command(&mut self, command: &ast::Command, checked: bool) -> Lowered {
        let mut check = checked;
        match command {
            ast::Command::Simple(simple) => self.simple(simple)?,
            ast::Command::Function(function) => {
                self.function(function)?;
                check = false;
            }
            ast::Command::Compound(compound, redirects) => {
                check = checked
                    && matches!(
                        compound,
                        ast::CompoundCommand::Subshell(_) | ast::CompoundCommand::Arithmetic(_)
                    );
                let line = compound.location().map_or(0, |span| span_line(&span));
                self.redirected(redirects.as_ref(), line, |builder| {
                    builder.nested(line, |builder| builder.compound(compound, line))
                })?;
            }
            ast::Command::ExtendedTest(test, redirects) => {
                let line = span_line(&test.loc);
                self.redirected(redirects.as_ref(), line, |builder| {
                    let expression = builder.test(&test.expr, line)?;
                    builder.ops.push(Op::Test { expression: Arc::new(expression), line });
                    Ok(())
                })?;
            }
        }
        if check {
            self.ops.push(Op::Check);
        }
        Ok(())
    }

    fn redirected(
        &mut self,
        redirects: Option<&ast::RedirectList>,
        line: u32,
        work: impl FnOnce(&mut Self) -> Lowered,
    ) -> Lowered {
        let Some(list) = redirects.filter(|list| !list.0.is_empty()) else { return work(self) };
        let redirects =
            list.0.iter().map(|redirect| self.redirect(redirect, line)).collect::<Result<Vec<_>, _>>()?;
        let begin = self.here();
        self.ops.push(Op::RedirectBegin { redirects: redirects.into(), skip_to: LATER, line });
        work(self)?;
        self.ops.push(Op::RedirectEnd);
        self.land(begin);
        Ok(())
    }

    fn function(&mut self, function: &ast::FunctionDefinition) -> Lowered {
        let line = word_line(&function.fname).unwrap_or(0);
        let name = lex::unquote(&function.fname.value);
        let body = self.nested(line, |builder| {
            builder.apart(|inner| {
                inner.redirected(function.body.1.as_ref(), line, |inner| {
                    inner.nested(line, |inner| inner.compound(&function.body.0, line))
                })
            })
        })?;
        self.ops.push(Op::Define { name: name.into(), body });
        Ok(())
    }

    fn compound(&mut self, compound: &ast::CompoundCommand, line: u32) -> Lowered {
        match compound {
            ast::CompoundCommand::BraceGroup(group) => self.list(&group.list),
            ast::CompoundCommand::Subshell(subshell) => {
                let code = self.apart(|inner| inner.list(&subshell.list))?;
                self.ops.push(Op::Subshell(code));
                Ok(())
            }
            ast::CompoundCommand::Arithmetic(command) => {
                let text = words::document(&command.expr.value, self.place(line))?;
                self.ops.push(Op::Arithmetic { text, line });
                Ok(())
            }
            ast::CompoundCommand::IfClause(clause) => self.if_clause(clause),
            ast::CompoundCommand::WhileClause(clause) => self.while_clause(clause, true),
            ast::CompoundCommand::UntilClause(clause) => self.while_clause(clause, false),
            ast::CompoundCommand::ForClause(clause) => self.for_clause(clause, line),
            ast::CompoundCommand::ArithmeticForClause(clause) => self.arithmetic_for(clause, line),
            ast::CompoundCommand::CaseClause(clause) => self.case_clause(clause, line),
            ast::CompoundCommand::Coprocess(_) => refuse(line, "coproc: coprocesses are not supported here"),
        }
    }

    fn if_clause(&mut self, clause: &ast::IfClauseCommand) -> Lowered {
        let mut ends = Vec::new();
        let elses = clause.elses.as_deref().unwrap_or_default();
        let branches = std::iter::once((Some(&clause.condition), &clause.then))
            .chain(elses.iter().map(|branch| (branch.condition.as_ref(), &branch.body)));
        let mut has_else = false;
        for (condition, body) in branches {
            let Some(condition) = condition else {
                self.list(body)?;
                has_else = true;
                break;
            };
            self.guarded(|builder| builder.list(condition))?;
            let skip = self.here();
            self.ops.push(Op::JumpIfFailed(LATER));
            self.list(body)?;
            ends.push(self.here());
            self.ops.push(Op::Jump(LATER));
            self.land(skip);
        }
        if !has_else {
            self.ops.push(Op::Succeed);
        }
        for end in ends {
            self.land(end);
        }
        Ok(())
    }

    fn while_clause(&mut self, clause: &ast::WhileOrUntilClauseCommand, while_true: bool) -> Lowered {
        let ast::WhileOrUntilClauseCommand(condition, body, _) = clause;
        let begin = self.here();
        self.ops.push(Op::LoopBegin { break_to: LATER, continue_to: LATER });
        let top = self.here();
        self.guarded(|builder| builder.list(condition))?;
        let leave = self.here();
        self.ops.push(if while_true { Op::JumpIfFailed(LATER) } else { Op::JumpIfSucceeded(LATER) });
        self.list(&body.list)?;
        let keep = self.here();
        self.ops.push(Op::LoopKeep);
        self.ops.push(Op::Jump(top));
        self.land(leave);
        self.loop_end(begin, keep);
        Ok(())
    }

    fn loop_end(&mut self, begin: usize, continue_at: usize) {
        self.ops.push(Op::LoopEnd);
        let after = self.here();
        if let Op::LoopBegin { break_to, continue_to } | Op::ForBegin { break_to, continue_to, .. } =
            &mut self.ops[begin]
        {
            *break_to = after;
            *continue_to = continue_at;
        }
    }

    fn for_clause(&mut self, clause: &ast::ForClauseCommand, line: u32) -> Lowered {
        if !words::is_name(&clause.variable_name) {
            return refuse(line, &format!("`{}': not a valid identifier", clause.variable_name));
        }
        let words = match &clause.values {
            // The tree does not tell `for x in; do` from `for x; do`: both go over the arguments.
            None => None,
            Some(values) => Some(self.words(values.iter(), line)?),
        };
        let begin = self.here();
        self.ops.push(Op::ForBegin {
            variable: clause.variable_name.as_str().into(),
            words: words.map(Arc::from),
            break_to: LATER,
            continue_to: LATER,
            line,
        });
        let top = self.here();
        self.ops.push(Op::ForNext { end: LATER });
        self.list(&clause.body.list)?;
        let keep = self.here();
        self.ops.push(Op::LoopKeep);
        self.ops.push(Op::Jump(top));
        self.land(top);
        self.loop_end(begin, keep);
        Ok(())
    }

    fn arithmetic_for(&mut self, clause: &ast::ArithmeticForClauseCommand, line: u32) -> Lowered {
        if let Some(first) = &clause.initializer {
            self.arithmetic(&first.value, line)?;
        }
        let begin = self.here();
        self.ops.push(Op::LoopBegin { break_to: LATER, continue_to: LATER });
        let top = self.here();
        let condition = clause.condition.as_ref().map_or("", |text| text.value.trim());
        self.arithmetic(if condition.is_empty() { "1" } else { condition }, line)?;
        let leave = self.here();
        self.ops.push(Op::JumpIfFailed(LATER));
        self.list(&clause.body.list)?;
        let keep = self.here();
        self.ops.push(Op::LoopKeep);
        if let Some(step) = &clause.updater {
            self.arithmetic(&step.value, line)?;
        }
        self.ops.push(Op::Jump(top));
        self.land(leave);
        self.loop_end(begin, keep);
        Ok(())
    }

    fn arithmetic(&mut self, text: &str, line: u32) -> Lowered {
        if !text.trim().is_empty() {
            let text = words::document(text, self.place(line))?;
            self.ops.push(Op::Arithmetic { text, line });
        }
        Ok(())
    }

    fn case_clause(&mut self, clause: &ast::CaseClauseCommand, line: u32) -> Lowered {
        let subject = words::word(&clause.value.value, self.place(line))?;
        self.ops.push(Op::CaseBegin { subject, line });
        let mut ends = Vec::new();
        let mut fall_through = None;
        for item in &clause.cases {
            let place = self.place(line);
            let patterns = item
                .patterns
                .iter()
                .map(|word| words::word(&word.value, place))
                .collect::<Result<Vec<_>, _>>()?;
            let test = self.here();
            self.ops.push(Op::CaseMatch { patterns: patterns.into(), otherwise: LATER, line });
            if let Some(jump) = fall_through.take() {
                self.land(jump);
            }
            match &item.cmd {
                Some(list) => self.list(list)?,
                None => self.ops.push(Op::Succeed),
            }
            match item.post_action {
                ast::CaseItemPostAction::ExitCase => {
                    ends.push(self.here());
                    self.ops.push(Op::Jump(LATER));
                }
                ast::CaseItemPostAction::UnconditionallyExecuteNextCaseItem => {
                    fall_through = Some(self.here());
                    self.ops.push(Op::Jump(LATER));
                }
                ast::CaseItemPostAction::ContinueEvaluatingCases => {
                    // The tests that follow decide; if none matches, the status stays that of this body.
                    let next = self.here() + 1;
                    self.ops.push(Op::Jump(next));
                }
            }
            self.land(test);
        }
        self.ops.push(Op::Succeed);
        if let Some(jump) = fall_through {
            self.land(jump);
        }
        for end in ends {
            self.land(end);
        }
        self.ops.push(Op::CaseEnd);
        Ok(())
    }

    fn words<'a>(&self, words: impl Iterator<Item = &'a ast::Word>, line: u32) -> Result<Vec<Word>, Trouble> {
        let mut lowered = Vec::new();
        for word in words {
            let place = self.place(word_line(word).unwrap_or(line));
            for text in words::braces(&word.value, place)? {
                lowered.push(words::word(&text, place)?);
            }
        }
        Ok(lowered)
    }

    fn simple(&mut self, simple: &ast::SimpleCommand) -> Lowered {
        let prefix = simple.prefix.as_ref().map_or(&[][..], |prefix| &prefix.0);
        let suffix = simple.suffix.as_ref().map_or(&[][..], |suffix| &suffix.0);
        let first = prefix.iter().chain(suffix).find_map(|item| match item {
            ast::CommandPrefixOrSuffixItem::AssignmentWord(assignment, _) => Some(span_line(&assignment.loc)),
            ast::CommandPrefixOrSuffixItem::Word(word) => word_line(word),
            _ => None,
        });
        let line = simple.word_or_name.as_ref().and_then(word_line).or(first).unwrap_or(0);
        let mut lowered =
            Simple { line, assignments: Vec::new(), words: Vec::new(), redirects: Arc::new([]) };
        let (mut redirects, mut fills) = (Vec::new(), Vec::new());
        for item in prefix {
            match item {
                ast::CommandPrefixOrSuffixItem::AssignmentWord(assignment, _) => {
                    lowered.assignments.push(self.assignment(assignment, line)?);
                }
                other => self.suffix_item(other, line, false, &mut lowered, &mut redirects, &mut fills)?,
            }
        }
        let name = simple.word_or_name.as_ref();
        if let Some(word) = name {
            self.add_words(word, line, &mut lowered)?;
        }
        let declares = name.is_some_and(|word| {
            matches!(word.value.as_str(), "export" | "local" | "declare" | "readonly" | "typeset" | "alias")
        });
        for item in suffix {
            self.suffix_item(item, line, declares, &mut lowered, &mut redirects, &mut fills)?;
        }
        lowered.redirects = redirects.into();
        let protects = name.is_some_and(|word| word.value == "readonly");
        let filled = (!fills.is_empty()).then(|| {
            let simple = Simple { line, assignments: fills, words: Vec::new(), redirects: Arc::new([]) };
            Op::Simple(Box::new(simple))
        });
        // What is made read-only is filled before.
        match (filled, protects) {
            (Some(filled), true) => self.ops.extend([filled, Op::Simple(Box::new(lowered))]),
            (filled, _) => self.ops.extend(std::iter::once(Op::Simple(Box::new(lowered))).chain(filled)),
        }
        Ok(())
    }

    fn add_words(&self, word: &ast::Word, line: u32, lowered: &mut Simple) -> Lowered {
        let words = self.words(std::iter::once(word), line)?;
        lowered.words.extend(words.into_iter().map(|word| (word, false)));
        if lowered.words.len() > limits::WORDS {
            return refuse(line, "commands of more than 20000 words are not supported here");
        }
        Ok(())
    }

    fn suffix_item(
        &mut self,
        item: &ast::CommandPrefixOrSuffixItem,
        line: u32,
        declares: bool,
        lowered: &mut Simple,
        redirects: &mut Vec<Redirect>,
        fills: &mut Vec<Assigned>,
    ) -> Lowered {
        match item {
            ast::CommandPrefixOrSuffixItem::IoRedirect(redirect) => {
                redirects.push(self.redirect(redirect, line)?)
            }
            ast::CommandPrefixOrSuffixItem::Word(word) => self.add_words(word, line, lowered)?,
            ast::CommandPrefixOrSuffixItem::AssignmentWord(assignment, _)
                if declares && matches!(assignment.value, ast::AssignmentValue::Array(_)) =>
            {
                // The variable is declared first, then filled by an assignment of its own.
                let ast::AssignmentName::VariableName(name) = &assignment.name else {
                    return refuse(line, "a list for one element is not supported here");
                };
                lowered.words.push((words::word(name, self.place(line))?, false));
                fills.push(self.assignment(assignment, line)?);
            }
            ast::CommandPrefixOrSuffixItem::AssignmentWord(assignment, word) if declares => {
                let place = self.place(line);
                let (name, value) = word.value.split_once('=').unwrap_or((&word.value, ""));
                let mut pieces = words::document(&format!("{name}="), place)?.to_vec();
                pieces.extend(words::assigned(value, place)?.iter().cloned());
                lowered.words.push((pieces.into(), true));
            }
            ast::CommandPrefixOrSuffixItem::AssignmentWord(assignment, word) => {
                if matches!(assignment.value, ast::AssignmentValue::Array(_)) {
                    return refuse(line, "syntax error near unexpected token `('");
                }
                self.add_words(word, line, lowered)?;
            }
            ast::CommandPrefixOrSuffixItem::ProcessSubstitution(..) => {
                return refuse(line, "process substitution is not supported here");
            }
        }
        Ok(())
    }

    fn assignment(&self, assignment: &ast::Assignment, line: u32) -> Result<Assigned, Trouble> {
        match (&assignment.name, &assignment.value) {
            (name, ast::AssignmentValue::Scalar(word)) => {
                let (name, subscript) = match name {
                    ast::AssignmentName::VariableName(name) => (name, None),
                    ast::AssignmentName::ArrayElementName(name, key) => {
                        (name, Some(words::word(key, self.place(line))?))
                    }
                };
                Ok(Assigned {
                    name: name.as_str().into(),
                    append: assignment.append,
                    subscript,
                    value: Assignment::Text(words::assigned(&word.value, self.place(line))?),
                })
            }
            (ast::AssignmentName::VariableName(name), ast::AssignmentValue::Array(elements)) => {
                let mut lowered = Vec::with_capacity(elements.len());
                for (key, value) in elements {
                    let place = self.place(line);
                    match key {
                        Some(key) => {
                            lowered.push((
                                Some(words::word(&key.value, place)?),
                                words::word(&value.value, place)?,
                            ));
                        }
                        None => {
                            for text in words::braces(&value.value, place)? {
                                lowered.push((None, words::word(&text, place)?));
                            }
                        }
                    }
                }
                Ok(Assigned {
                    name: name.as_str().into(),
                    append: assignment.append,
                    subscript: None,
                    value: Assignment::Array(lowered.into()),
                })
            }
            (ast::AssignmentName::ArrayElementName(name, key), ast::AssignmentValue::Array(_)) => {
                refuse(line, &format!("{name}[{key}]: cannot assign list to array member"))
            }
        }
    }

    fn redirect(&self, redirect: &ast::IoRedirect, line: u32) -> Result<Redirect, Trouble> {
        let fd = |fd: &Option<ast::IoFd>| match fd {
            None => Ok(None),
            Some(number) => match u8::try_from(*number) {
                Ok(small) if small < 100 => Ok(Some(small)),
                _ => refuse(line, &format!("{number}: Bad file descriptor")),
            },
        };
        let place = self.place(line);
        let word = |word: &ast::Word| words::word(&word.value, place);
        Ok(match redirect {
            ast::IoRedirect::File(number, kind, target) => {
                let kind = match kind {
                    ast::IoFileRedirectKind::Read => RedirectKind::Read,
                    ast::IoFileRedirectKind::Write | ast::IoFileRedirectKind::Clobber => RedirectKind::Write,
                    ast::IoFileRedirectKind::Append => RedirectKind::Append,
                    ast::IoFileRedirectKind::DuplicateInput | ast::IoFileRedirectKind::DuplicateOutput => {
                        RedirectKind::Duplicate
                    }
                    ast::IoFileRedirectKind::ReadAndWrite => return refuse(line, "<> is not supported here"),
                };
                let default = match redirect {
                    ast::IoRedirect::File(_, ast::IoFileRedirectKind::DuplicateInput, _) => 0,
                    _ if kind == RedirectKind::Read => 0,
                    _ => 1,
                };
                let target = match target {
                    ast::IoFileRedirectTarget::Filename(name)
                    | ast::IoFileRedirectTarget::Duplicate(name) => word(name)?,
                    ast::IoFileRedirectTarget::Fd(number) => words::word(&number.to_string(), place)?,
                    ast::IoFileRedirectTarget::ProcessSubstitution(way, subshell) => {
                        if !matches!(way, ast::ProcessSubstitutionKind::Read) || kind != RedirectKind::Read {
                            return refuse(line, "process substitution for writing is not supported here");
                        }
                        // What the command prints is the file that is read.
                        let mut inner = Builder { ops: Vec::new(), depth: self.depth + 1 };
                        inner.list(&subshell.list)?;
                        let code = words::Piece::Command { code: inner.ops.into(), quoted: true };
                        return Ok(Redirect {
                            fd: Some(fd(number)?.unwrap_or(0)),
                            kind: RedirectKind::String,
                            target: Arc::new([code]),
                        });
                    }
                };
                Redirect { fd: Some(fd(number)?.unwrap_or(default)), kind, target }
            }
            ast::IoRedirect::HereDocument(number, document) => {
                let target = if document.requires_expansion {
                    words::document(&document.doc.value, place)?
                } else {
                    Arc::new([words::Piece::Quoted(document.doc.value.as_str().into())])
                };
                Redirect { fd: Some(fd(number)?.unwrap_or(0)), kind: RedirectKind::Document, target }
            }
            ast::IoRedirect::HereString(number, text) => Redirect {
                fd: Some(fd(number)?.unwrap_or(0)),
                kind: RedirectKind::String,
                target: word(text)?,
            },
            ast::IoRedirect::OutputAndError(target, append) => {
                let kind = if *append { RedirectKind::BothAppend } else { RedirectKind::Both };
                Redirect { fd: None, kind, target: word(target)? }
            }
        })
    }

    fn test(&mut self, expression: &ast::ExtendedTestExpr, line: u32) -> Result<Test, Trouble> {
        use ast::BinaryPredicate as Binary;
        use ast::ExtendedTestExpr as Expression;
        let place = self.place(line);
        self.nested(line, |builder| {
            Ok(match expression {
                Expression::And(left, right) => {
                    Test::And(Box::new(builder.test(left, line)?), Box::new(builder.test(right, line)?))
                }
                Expression::Or(left, right) => {
                    Test::Or(Box::new(builder.test(left, line)?), Box::new(builder.test(right, line)?))
                }
                Expression::Not(inner) => Test::Not(Box::new(builder.test(inner, line)?)),
                Expression::Parenthesized(inner) => builder.test(inner, line)?,
                Expression::UnaryTest(predicate, operand) => {
                    Test::Unary(predicate.to_string(), words::word(&operand.value, place)?)
                }
                Expression::BinaryTest(predicate, left, right) => {
                    let comparison = match predicate {
                        Binary::StringExactlyMatchesPattern | Binary::StringExactlyMatchesString => {
                            Comparison::Matches
                        }
                        Binary::StringDoesNotExactlyMatchPattern
                        | Binary::StringDoesNotExactlyMatchString => Comparison::Differs,
                        Binary::StringMatchesRegex | Binary::StringContainsSubstring => Comparison::Regex,
                        other => Comparison::Operator(other.to_string().into()),
                    };
                    let left = words::word(&left.value, place)?;
                    Test::Binary(comparison, left, words::word(&right.value, place)?)
                }
            })
        })
    }
}

fn refuse<T>(line: u32, what: &str) -> Result<T, Trouble> {
    Err(Trouble::Refused { line, what: what.to_owned() })
}
