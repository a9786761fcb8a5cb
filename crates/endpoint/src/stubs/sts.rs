//! AWS STS: GetCallerIdentity — <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html>
//!
//! Supported: GetCallerIdentity. Refused: everything else, by name. Simplified: whoever asks is the user `learner`.

use clockwork::Seed;

use crate::answer::metadata;
use crate::fault::Fault;
use crate::form::Parameters;
use crate::handler::invalid_action;
use crate::protocol::Api;
use crate::xml::Xml;

/// The letters of the ids of users (<https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html>).
const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Answers.
///
/// # Errors
/// `InvalidAction` for every other operation, `ValidationError` for a parameter: this one has none.
pub fn answer(
    seed: Seed,
    api: &Api,
    account: &str,
    action: &str,
    parameters: &Parameters,
    request_id: &str,
) -> Result<Vec<u8>, Fault> {
    if action != "GetCallerIdentity" {
        return Err(invalid_action(action));
    }
    if let Some((name, _)) = parameters.first() {
        let name = crate::scope::shortened(name);
        return Err(Fault::new("ValidationError", format!("The parameter {name} is not supported")));
    }
    let mut xml = Xml::new();
    xml.open_in("GetCallerIdentityResponse", api.namespace);
    xml.open("GetCallerIdentityResult");
    xml.element("Arn", &format!("arn:aws:iam::{account}:user/learner"));
    xml.element("UserId", &user_id(seed, account));
    xml.element("Account", account);
    xml.close("GetCallerIdentityResult");
    metadata(&mut xml, request_id);
    xml.close("GetCallerIdentityResponse");
    Ok(xml.into_bytes())
}

/// `AIDA` and seventeen letters or digits.
fn user_id(seed: Seed, account: &str) -> String {
    let mut bits = seed.bits(&format!("endpoint/user-id/{account}"), 0);
    let mut text = "AIDA".to_owned();
    for _ in 0..17 {
        let letter = usize::try_from(bits & 31).ok().and_then(|index| LETTERS.get(index));
        text.push(char::from(*letter.unwrap_or(&b'A')));
        bits >>= 5;
    }
    text
}
