//! How much a script may ask of the tab: sizes, depths, and one pass over the tokens before they are parsed.
//!
//! The grammar of `brush-parser` recurses once per nested construct and tries a subshell again for every
//! unclosed `(`, a `case` branch again for every missing `;;`. What would overflow the stack or double its work
//! too often is therefore refused by name before it is parsed.

use brush_parser::Token;

/// The longest line that may be typed, in bytes.
pub const TYPED_LINE: usize = 16 * 1024;
/// The longest script, in bytes.
pub const SCRIPT: usize = 64 * 1024;
/// How deep constructs may nest: groups, `if`, loops, `$(`, quotes within them. The plan of the house said 100; that
/// many need more than 1 MiB of stack without optimisation, and a browser gives 1 MiB to everything.
pub const NESTING: u32 = 50;
/// How many grouping `(` one complete command may contain.
pub const GROUPS: u32 = 16;
/// How deep `case` may nest.
pub const CASES: u32 = 12;
/// How many operators one `[[ ]]` may contain.
pub const TEST_OPERATORS: u32 = 100;
/// How many functions, sourced files and `eval`s may be on the way at once (bash's `FUNCNEST` of this machine).
pub const CALLS: usize = 100;
/// How many frames of any kind may be on the way at once.
pub const FRAMES: usize = 2_000;
/// How many words one brace expansion may make.
pub const BRACES: usize = 4_096;
/// How many words a command may have after expansion.
pub const WORDS: usize = 20_000;
/// How long one value may be, in bytes (Linux's MAX_ARG_STRLEN).
pub const VALUE: usize = 128 * 1024;
/// How much all variables together may hold, in bytes.
pub const VARIABLES: usize = 8 * 1024 * 1024;
/// How long a word may grow, and how much output that nobody has taken yet is kept, in bytes.
pub const BUFFER: usize = 1024 * 1024;
/// How much may go through one pipe, in bytes: `seq 1000000` does. What is more is told, never cut in silence.
pub const PIPE: usize = 8 * 1024 * 1024;
/// Steps of a shell in one virtual second; then it waits for the next.
pub const STEPS_PER_SECOND: u32 = 20_000;

/// One complete command: a run of tokens that ends at a newline outside every construct.
pub(super) struct Chunk {
    /// The index of its first token.
    pub start: usize,
    /// The index after its last token.
    pub end: usize,
    /// What it has too much of, if anything.
    pub refusal: Option<String>,
    /// The index of the first word such as `fi` that closes or continues what is not open.
    pub misplaced: Option<usize>,
}

/// Cuts the tokens of a script into complete commands and measures each.
pub(super) fn chunks(tokens: &[Token], outer: u32) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let mut scan = Scan::new(outer);
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        scan.token(tokens, index);
        let newline = matches!(token, Token::Operator(text, _) if text == "\n");
        if newline && scan.open.is_empty() {
            if index > start {
                chunks.push(Chunk {
                    start,
                    end: index,
                    refusal: scan.refusal.take(),
                    misplaced: scan.misplaced,
                });
            }
            start = index + 1;
            scan = Scan::new(outer);
        }
    }
    if start < tokens.len() {
        chunks.push(Chunk {
            start,
            end: tokens.len(),
            refusal: scan.refusal.take(),
            misplaced: scan.misplaced,
        });
    }
    chunks
}

/// A construct that was opened, and how far it has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Parenthesis,
    Brace,
    Condition,
    Branch,
    LastBranch,
    Loop,
    Body,
    Case,
}

/// What one complete command opened so far.
struct Scan {
    outer: u32,
    open: Vec<Open>,
    misplaced: Option<usize>,
    cases: u32,
    groups: u32,
    test: Option<u32>,
    nots: u32,
    /// Whether a reserved word would be one here.
    at_command: bool,
    refusal: Option<String>,
}

impl Scan {
    fn new(outer: u32) -> Scan {
        Scan {
            outer,
            open: Vec::new(),
            misplaced: None,
            cases: 0,
            groups: 0,
            test: None,
            nots: 0,
            at_command: true,
            refusal: None,
        }
    }

    fn refuse(&mut self, what: &str) {
        if self.refusal.is_none() {
            self.refusal = Some(what.to_owned());
        }
    }

    fn open(&mut self, construct: Open) {
        self.open.push(construct);
        if self.open.len() + usize::try_from(self.outer).unwrap_or(0) > usize::try_from(NESTING).unwrap_or(0)
        {
            self.refuse("commands nested more than 50 deep are not supported here");
        }
    }

    /// A word that may stand only where one of `within` is innermost: it closes that, or turns it into `next`.
    fn turn(&mut self, index: usize, within: &[Open], next: Option<Open>) {
        let fits = self.open.last().is_some_and(|open| within.contains(open));
        if !fits && self.misplaced.is_none() {
            self.misplaced = Some(index);
        }
        self.open.pop();
        self.open.extend(next);
    }

    fn token(&mut self, tokens: &[Token], index: usize) {
        match &tokens[index] {
            Token::Operator(text, _) => self.operator(tokens, index, text),
            Token::Word(text, span) => {
                let number = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
                let before_redirection = matches!(tokens.get(index + 1), Some(Token::Operator(next, at))
                    if next.starts_with(['<', '>']) && at.start.index == span.end.index);
                if number && text.len() > 4 && before_redirection {
                    self.refuse(&format!("{text}: Bad file descriptor"));
                }
                if indexed_too_deeply(text) {
                    self.refuse("array elements are not supported here");
                }
                self.word(tokens, index, text);
            }
        }
    }

    fn operator(&mut self, tokens: &[Token], index: usize, text: &str) {
        match text {
            "(" => {
                let function = matches!(tokens.get(index + 1), Some(Token::Operator(next, _)) if next == ")");
                if !function {
                    self.groups += 1;
                    if self.groups > GROUPS {
                        self.refuse(
                            "more than 16 grouping parentheses in one command are not supported here",
                        );
                    }
                }
                self.open(Open::Parenthesis);
            }
            ")" if self.cases > 0 && !self.closes_parenthesis(tokens, index) => {}
            ")" => self.turn(index, &[Open::Parenthesis], None),
            "&&" | "||" => {
                if let Some(operators) = self.test.as_mut() {
                    *operators += 1;
                    if *operators > TEST_OPERATORS {
                        self.refuse("more than 100 operators in one [[ ]] are not supported here");
                    }
                }
            }
            _ => {}
        }
        self.at_command = !text.starts_with(['<', '>']) && text != "&>" && text != "&>>";
    }

    /// Whether the `)` at `index` has its `(` in this command (a pattern of `case` usually has none).
    fn closes_parenthesis(&self, tokens: &[Token], index: usize) -> bool {
        let mut open = 0_i32;
        for token in tokens[..index].iter().rev().take(200) {
            match token {
                Token::Operator(text, _) if text == ")" => open -= 1,
                Token::Operator(text, _) if text == "(" => {
                    open += 1;
                    if open > 0 {
                        return true;
                    }
                }
                Token::Operator(text, _) if text == ";;" || text == "\n" && open == 0 => return false,
                Token::Word(word, _) if word == "in" && open == 0 => return false,
                _ => {}
            }
        }
        false
    }

    fn word(&mut self, tokens: &[Token], index: usize, text: &str) {
        if text == "!" {
            self.nots += 1;
            if self.nots > TEST_OPERATORS {
                self.refuse("more than 100 operators in one [[ ]] are not supported here");
            }
        } else {
            self.nots = 0;
        }
        if self.test.is_some() {
            if text == "]]" {
                self.test = None;
            }
            self.at_command = false;
            return;
        }
        let previous = |back: usize| index.checked_sub(back).map(|at| tokens[at].to_str());
        let after_name = matches!(previous(2), Some("function" | "coproc" | "for" | "select"));
        let was_command = self.at_command || after_name;
        self.at_command = false;
        if !was_command {
            return;
        }
        match text {
            "{" => self.open(Open::Brace),
            "if" => self.open(Open::Condition),
            "for" | "while" | "until" => self.open(Open::Loop),
            "then" => self.turn(index, &[Open::Condition], Some(Open::Branch)),
            "elif" => self.turn(index, &[Open::Branch], Some(Open::Condition)),
            "else" => self.turn(index, &[Open::Branch], Some(Open::LastBranch)),
            "fi" => self.turn(index, &[Open::Branch, Open::LastBranch], None),
            "do" => self.turn(index, &[Open::Loop], Some(Open::Body)),
            "done" => self.turn(index, &[Open::Body], None),
            "}" => self.turn(index, &[Open::Brace], None),
            "case" => {
                self.cases += 1;
                if self.cases > CASES {
                    self.refuse("case nested more than 12 deep is not supported here");
                }
                self.open(Open::Case);
            }
            "esac" => {
                self.cases = self.cases.saturating_sub(1);
                self.turn(index, &[Open::Case], None);
            }
            "[[" => self.test = Some(0),
            "coproc" => self.refuse("coproc: coprocesses are not supported here"),
            "select" => self.refuse("select: menus are not supported here"),
            _ => {}
        }
        self.at_command = matches!(
            text,
            "{" | "}"
                | "if"
                | "then"
                | "elif"
                | "else"
                | "fi"
                | "while"
                | "until"
                | "do"
                | "done"
                | "esac"
                | "!"
                | "time"
        ) || (text == "-p" && previous(1) == Some("time"));
    }
}

/// Whether the grammar's own reader of `name[index]` would have much to do, or would stumble.
fn indexed_too_deeply(word: &str) -> bool {
    let Some((name, index)) = word.split_once('[') else { return false };
    let is_name = !name.is_empty() && name.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric());
    is_name && (index.contains('~') || index.bytes().filter(|b| b"$(\"`[{".contains(b)).count() > 6)
}
