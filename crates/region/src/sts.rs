//! AWS Security Token Service: who is asking. It keeps nothing.

use model::{ApiError, OperationName};

pub mod ops;

/// The letters of the ids of users (<https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>).
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// An STS refusal as it leaves the door: so far there is none but the door's own.
pub(crate) fn refused(_operation: OperationName, refusal: ApiError) -> ApiError {
    refusal
}

/// The id of the account's user: `AIDA` and seventeen letters or digits, the same in every region of the account.
pub(crate) fn user_id(account: &str) -> String {
    let account =
        account.bytes().fold(0_u64, |sum, digit| sum.wrapping_mul(256).wrapping_add(u64::from(digit)));
    let mut bits = clockwork::Seed::new(account).bits("sts/user-id", 0);
    let mut text = "AIDA".to_owned();
    for _ in 0..17 {
        let letter = usize::try_from(bits & 31).ok().and_then(|index| LETTERS.get(index));
        text.push(char::from(*letter.unwrap_or(&b'A')));
        bits >>= 5;
    }
    text
}
