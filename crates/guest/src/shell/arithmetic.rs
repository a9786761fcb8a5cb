//! Arithmetic of the shell: 64-bit whole numbers that wrap, C's operators and precedence.
//!
//! The text is read and reckoned in one pass; a part that is not taken (`0 && x++`) is read without effect.

use std::collections::BTreeSet;

/// Where an expression finds and leaves its variables.
pub(super) trait Variables {
    /// The value of a variable, if it is set.
    fn get(&self, name: &str) -> Option<String>;
    /// Sets a variable.
    fn set(&mut self, name: &str, value: String) -> Result<(), String>;
    /// Whether this is an array by name, whose subscripts are no numbers.
    fn is_named(&self, _name: &str) -> bool {
        false
    }
    /// Whether an unset variable is an error (`set -u`).
    fn strict(&self) -> bool {
        false
    }
}

/// The deepest nesting of parentheses, unary operators and variables that name each other.
const DEPTH: u32 = 64;

/// The value of an expression, or what bash complains about it.
pub(super) fn evaluate(text: &str, variables: &mut dyn Variables) -> Result<i64, String> {
    evaluate_within(text, variables, 0)
}

fn evaluate_within(text: &str, variables: &mut dyn Variables, depth: u32) -> Result<i64, String> {
    let mut reader = Reader { text, at: 0, depth, variables, seen: BTreeSet::new() };
    reader.expression()
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u32,
    variables: &'a mut dyn Variables,
    seen: BTreeSet<String>,
}

/// How long a subscript is, brackets included.
fn subscript_length(text: &str) -> Option<usize> {
    let mut open = 0_u32;
    for (at, c) in text.char_indices() {
        match c {
            '[' => open += 1,
            ']' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// Binary operators, from the loosest to the tightest.
const LEVELS: [&[&str]; 10] = [
    &["||"],
    &["&&"],
    &["|"],
    &["^"],
    &["&"],
    &["==", "!="],
    &["<=", ">=", "<", ">"],
    &["<<", ">>"],
    &["+", "-"],
    &["*", "/", "%"],
];

const ASSIGNMENTS: [&str; 11] = ["<<=", ">>=", "*=", "/=", "%=", "+=", "-=", "&=", "^=", "|=", "="];

impl Reader<'_> {
    fn expression(&mut self) -> Result<i64, String> {
        self.blanks();
        if self.at == self.text.len() {
            return Ok(0);
        }
        let value = self.comma(true)?;
        self.blanks();
        if self.at < self.text.len() {
            return Err(self.error("syntax error in expression"));
        }
        Ok(value)
    }

    fn error(&self, what: &str) -> String {
        let rest = self.text[self.at..].trim_start();
        let rest = if rest.is_empty() { self.text.trim_start() } else { rest };
        format!("{}: {what} (error token is \"{rest}\")", self.text.trim_start())
    }

    fn blanks(&mut self) {
        let rest = &self.text[self.at..];
        self.at += rest.len() - rest.trim_start().len();
    }

    fn take(&mut self, token: &str) -> bool {
        self.blanks();
        let found = self.text[self.at..].starts_with(token);
        if found {
            self.at += token.len();
        }
        found
    }

    fn enter(&mut self) -> Result<(), String> {
        self.depth += 1;
        if self.depth > DEPTH { Err(self.error("expression recursion level exceeded")) } else { Ok(()) }
    }

    fn comma(&mut self, live: bool) -> Result<i64, String> {
        self.enter()?;
        let mut value = self.assignment(live)?;
        while self.take(",") {
            value = self.assignment(live)?;
        }
        self.depth -= 1;
        Ok(value)
    }

    fn assignment(&mut self, live: bool) -> Result<i64, String> {
        self.blanks();
        let start = self.at;
        if let Some(name) = self.name() {
            self.blanks();
            let rest = &self.text[self.at..];
            let operator = ASSIGNMENTS.iter().find(|op| rest.starts_with(**op));
            if let Some(operator) = operator.filter(|op| **op != "=" || !rest.starts_with("==")) {
                self.at += operator.len();
                self.enter()?;
                let right = self.assignment(live)?;
                self.depth -= 1;
                if !live {
                    return Ok(0);
                }
                let name = self.resolved(name)?;
                let value = match operator.strip_suffix('=').unwrap_or_default() {
                    "" => right,
                    operator => {
                        let left = self.value_of(&name)?;
                        self.combine(operator, left, right)?
                    }
                };
                self.variables.set(&name, value.to_string())?;
                return Ok(value);
            }
            self.at = start;
        }
        self.conditional(live)
    }

    fn conditional(&mut self, live: bool) -> Result<i64, String> {
        let condition = self.binary(0, live)?;
        if !self.take("?") {
            return Ok(condition);
        }
        self.enter()?;
        let first = self.comma(live && condition != 0)?;
        if !self.take(":") {
            return Err(self.error("`:' expected for conditional expression"));
        }
        let second = self.assignment(live && condition == 0)?;
        self.depth -= 1;
        Ok(if condition != 0 { first } else { second })
    }

    fn binary(&mut self, level: usize, live: bool) -> Result<i64, String> {
        let Some(operators) = LEVELS.get(level) else { return self.power(live) };
        let mut left = self.binary(level + 1, live)?;
        while let Some(operator) = self.operator(operators) {
            let right_live = match operator {
                "&&" => live && left != 0,
                "||" => live && left == 0,
                _ => live,
            };
            let right = self.binary(level + 1, right_live)?;
            left = match operator {
                "&&" => i64::from(left != 0 && right != 0),
                "||" => i64::from(left != 0 || right != 0),
                _ if live => self.combine(operator, left, right)?,
                _ => 0,
            };
        }
        Ok(left)
    }

    /// The operator of this level that comes next; not the beginning of a longer one.
    fn operator(&mut self, operators: &[&'static str]) -> Option<&'static str> {
        self.blanks();
        let rest = &self.text[self.at..];
        let found = operators.iter().find(|op| rest.starts_with(**op))?;
        let after = rest[found.len()..].chars().next();
        let longer = match *found {
            "==" | "!=" | "<=" | ">=" | "&&" | "||" => false,
            "|" => matches!(after, Some('|' | '=')),
            "&" => matches!(after, Some('&' | '=')),
            "<" => after == Some('<'),
            ">" => after == Some('>'),
            "*" => matches!(after, Some('*' | '=')),
            _ => after == Some('='),
        };
        if longer {
            return None;
        }
        self.at += found.len();
        Some(found)
    }

    fn power(&mut self, live: bool) -> Result<i64, String> {
        let base = self.unary(live)?;
        if !self.take("**") {
            return Ok(base);
        }
        self.enter()?;
        let exponent = self.power(live)?;
        self.depth -= 1;
        if exponent < 0 && live {
            return Err(self.error("exponent less than 0"));
        }
        let (mut result, mut base, mut exponent) = (1_i64, base, exponent.max(0));
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = result.wrapping_mul(base);
            }
            base = base.wrapping_mul(base);
            exponent >>= 1;
        }
        Ok(result)
    }

    fn unary(&mut self, live: bool) -> Result<i64, String> {
        self.enter()?;
        let value = self.unary_inner(live)?;
        self.depth -= 1;
        Ok(value)
    }

    fn unary_inner(&mut self, live: bool) -> Result<i64, String> {
        self.blanks();
        let rest = &self.text[self.at..];
        for (sign, change) in [("++", 1), ("--", -1)] {
            if let Some(after) = rest.strip_prefix(sign)
                && (after.trim_start().starts_with(|c: char| c == '_' || c.is_ascii_alphabetic()))
            {
                self.at += sign.len();
                self.blanks();
                let name = self.name().ok_or_else(|| self.error("syntax error: operand expected"))?;
                return self.step(&name, change, live).map(|old| old.wrapping_add(change));
            }
        }
        if self.take("!") {
            return Ok(i64::from(self.unary(live)? == 0));
        }
        if self.take("~") {
            return Ok(!self.unary(live)?);
        }
        if self.take("-") {
            return Ok(self.unary(live)?.wrapping_neg());
        }
        if self.take("+") {
            return self.unary(live);
        }
        self.operand(live)
    }

    fn step(&mut self, name: &str, change: i64, live: bool) -> Result<i64, String> {
        if !live {
            return Ok(0);
        }
        let name = &self.resolved(name.to_owned())?;
        let old = self.value_of(name)?;
        self.variables.set(name, old.wrapping_add(change).to_string())?;
        Ok(old)
    }

    fn operand(&mut self, live: bool) -> Result<i64, String> {
        if self.take("(") {
            let value = self.comma(live)?;
            if !self.take(")") {
                return Err(self.error("missing `)'"));
            }
            return Ok(value);
        }
        self.blanks();
        if self.text[self.at..].starts_with(|c: char| c.is_ascii_digit()) {
            return self.number();
        }
        let Some(name) = self.name() else { return Err(self.error("syntax error: operand expected")) };
        for (sign, change) in [("++", 1), ("--", -1)] {
            if self.take(sign) {
                return self.step(&name, change, live);
            }
        }
        if !live {
            return Ok(0);
        }
        let name = self.resolved(name)?;
        self.value_of(&name)
    }

    fn name(&mut self) -> Option<String> {
        let rest = &self.text[self.at..];
        if !rest.starts_with(|c: char| c == '_' || c.is_ascii_alphabetic()) {
            return None;
        }
        let length = rest.bytes().take_while(|b| *b == b'_' || b.is_ascii_alphanumeric()).count();
        let subscript = rest[length..].starts_with('[').then(|| subscript_length(&rest[length..])).flatten();
        let length = length + subscript.unwrap_or(0);
        self.at += length;
        Some(rest[..length].to_owned())
    }

    /// `a[i+1]` with its subscript worked out.
    fn resolved(&mut self, name: String) -> Result<String, String> {
        let Some((array, subscript)) = name.strip_suffix(']').and_then(|name| name.split_once('[')) else {
            return Ok(name);
        };
        if self.variables.is_named(array) {
            return Ok(format!("{array}[{}]", subscript.trim_matches(['"', '\''])));
        }
        self.enter()?;
        let index = evaluate_within(subscript, self.variables, self.depth)?;
        self.depth -= 1;
        Ok(format!("{array}[{index}]"))
    }

    fn number(&mut self) -> Result<i64, String> {
        let rest = &self.text[self.at..];
        let length = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || b"#@_".contains(b)).count();
        let digits = &rest[..length];
        let (base, digits) = match digits.split_once('#') {
            Some((base, digits)) => match base.parse::<u32>() {
                Ok(base @ 2..=64) => (base, digits),
                _ => return Err(self.error("invalid arithmetic base")),
            },
            None if digits.starts_with("0x") || digits.starts_with("0X") => (16, &digits[2..]),
            None if digits.len() > 1 && digits.starts_with('0') => (8, &digits[1..]),
            None => (10, digits),
        };
        let mut value = 0_i64;
        for c in digits.chars() {
            let digit = match c {
                '0'..='9' => c as u32 - '0' as u32,
                'a'..='z' => c as u32 - 'a' as u32 + 10,
                'A'..='Z' if base <= 36 => c as u32 - 'A' as u32 + 10,
                'A'..='Z' => c as u32 - 'A' as u32 + 36,
                '@' => 62,
                _ => 63,
            };
            if digit >= base {
                return Err(self.error("value too great for base"));
            }
            value = value.wrapping_mul(i64::from(base)).wrapping_add(i64::from(digit));
        }
        self.at += length;
        Ok(value)
    }

    /// The value of a variable, whose text may be an expression itself.
    fn value_of(&mut self, name: &str) -> Result<i64, String> {
        let Some(text) = self.variables.get(name) else {
            return if self.variables.strict() { Err(format!("{name}: unbound variable")) } else { Ok(0) };
        };
        if let Ok(value) = text.trim().parse::<i64>()
            && (!text.trim().starts_with('0') || text.trim() == "0")
        {
            return Ok(value);
        }
        if !self.seen.insert(name.to_owned()) || self.seen.len() > 16 {
            return Err(self.error("expression recursion level exceeded"));
        }
        let seen = self.seen.clone();
        let mut inner = Reader {
            text: &text,
            at: 0,
            depth: self.depth.saturating_add(4),
            variables: &mut *self.variables,
            seen,
        };
        let value = inner.expression();
        self.seen.remove(name);
        value
    }

    fn combine(&self, operator: &str, left: i64, right: i64) -> Result<i64, String> {
        let shift = u32::try_from(right & 63).unwrap_or(0);
        Ok(match operator {
            "+" => left.wrapping_add(right),
            "-" => left.wrapping_sub(right),
            "*" => left.wrapping_mul(right),
            "/" | "%" if right == 0 => return Err(self.error("division by 0")),
            "/" => left.wrapping_div(right),
            "%" => left.wrapping_rem(right),
            "<<" => left.wrapping_shl(shift),
            ">>" => left.wrapping_shr(shift),
            "&" => left & right,
            "|" => left | right,
            "^" => left ^ right,
            "==" => i64::from(left == right),
            "!=" => i64::from(left != right),
            "<" => i64::from(left < right),
            ">" => i64::from(left > right),
            "<=" => i64::from(left <= right),
            _ => i64::from(left >= right),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    impl Variables for BTreeMap<String, String> {
        fn get(&self, name: &str) -> Option<String> {
            BTreeMap::get(self, name).cloned()
        }
        fn set(&mut self, name: &str, value: String) -> Result<(), String> {
            self.insert(name.to_owned(), value);
            Ok(())
        }
    }

    #[test]
    fn numbers_come_out_as_in_bash() {
        let mut variables =
            BTreeMap::from([("x".to_owned(), "5".to_owned()), ("y".to_owned(), "x+1".to_owned())]);
        for (text, expected) in [
            ("", 0),
            ("1+2*3", 7),
            ("(1+2)*3", 9),
            ("2**10", 1024),
            ("-2**2", 4),
            ("7/2", 3),
            ("-7%3", -1),
            ("0x1f+010", 39),
            ("2#101", 5),
            ("x++ + x", 11),
            ("x", 6),
            ("x+=4, x*2", 20),
            ("y", 11),
            ("1 ? 2 : 3", 2),
            ("0 && (z=9)", 0),
            ("z", 0),
            ("1<2 && 3>=3", 1),
            ("5 & 3 | 8", 9),
            ("1 << 4", 16),
            ("!0 + ~0", 0),
            ("9223372036854775807 + 1", i64::MIN),
            ("(-9223372036854775807 - 1) / -1", i64::MIN),
        ] {
            assert_eq!(evaluate(text, &mut variables), Ok(expected), "{text}");
        }
    }

    #[test]
    fn mistakes_are_told_and_nothing_recurses_for_ever() {
        let mut variables =
            BTreeMap::from([("a".to_owned(), "b".to_owned()), ("b".to_owned(), "a".to_owned())]);
        assert_eq!(
            evaluate("1/0", &mut variables),
            Err("1/0: division by 0 (error token is \"1/0\")".to_owned())
        );
        for text in
            ["1 +", "a", "08", "1 2", &"(".repeat(5000), &"-".repeat(5000), &"!".repeat(9999), "x[1 2]"]
        {
            assert!(evaluate(text, &mut variables).is_err(), "{text}");
        }
    }
}
