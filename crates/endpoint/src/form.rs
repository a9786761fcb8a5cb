//! `application/x-www-form-urlencoded`: names and values of a query or a body.

use crate::fault::Fault;

/// More parameters than this in one request are refused.
const MOST_PARAMETERS: usize = 20_000;

/// Names and values in the order in which they were sent.
pub type Parameters = Vec<(String, String)>;

/// Reads them.
///
/// # Errors
/// `MalformedQueryString` for a broken escape, for bytes that are no UTF-8, and for too many parameters.
pub fn read(text: &[u8], parameters: &mut Parameters) -> Result<(), Fault> {
    for pair in text.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        if parameters.len() >= MOST_PARAMETERS {
            return Err(malformed(format!("It has more than {MOST_PARAMETERS} parameters.")));
        }
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default())?;
        let value = decode(halves.next().unwrap_or_default())?;
        parameters.push((name, value));
    }
    Ok(())
}

/// Replaces `+` and `%41`.
fn decode(text: &[u8]) -> Result<String, Fault> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits = rest.next().zip(rest.next()).and_then(|(high, low)| {
                    let digit = |byte: u8| char::from(byte).to_digit(16);
                    Some(digit(*high)? * 16 + digit(*low)?)
                });
                let byte = digits.and_then(|value| u8::try_from(value).ok());
                bytes.push(
                    byte.ok_or_else(|| malformed("It has a % without two hexadecimal digits.".to_owned()))?,
                );
            }
            byte => bytes.push(*byte),
        }
    }
    String::from_utf8(bytes).map_err(|_| malformed("It has bytes that are not UTF-8.".to_owned()))
}

/// AWS's code for a query that cannot be read
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html>).
fn malformed(why: String) -> Fault {
    Fault::new("MalformedQueryString", format!("The query string contains a syntax error. {why}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &[u8]) -> Result<Parameters, Fault> {
        let mut parameters = Parameters::new();
        read(text, &mut parameters).map(|()| parameters)
    }

    #[test]
    fn escapes_plus_and_empty_values_are_read() {
        let read = pairs(b"Action=A&&Filter.1.Name=tag%3Aa+b&Empty=&Bare&%C3%A9=1").expect("well formed");
        let expected =
            [("Action", "A"), ("Filter.1.Name", "tag:a b"), ("Empty", ""), ("Bare", ""), ("é", "1")];
        assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }

    #[test]
    fn what_cannot_be_read_is_refused() {
        for text in [&b"a=%"[..], b"a=%4", b"a=%zz", b"a=\xff", b"a=%FF"] {
            assert_eq!(pairs(text).expect_err("malformed").code, "MalformedQueryString");
        }
        let many = b"a=1&".repeat(MOST_PARAMETERS + 1);
        assert!(pairs(&many).expect_err("too many").message.contains("more than 20000"));
    }
}
