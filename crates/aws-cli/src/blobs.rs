//! Members that travel in base64: the command line encodes what the learner wrote.
//!
//! A [`model::Request`] carries them encoded, as the wire does.
//! Sources: botocore's `base64_encode_user_data` handler, and the type `blob` in its models
//! (<https://github.com/boto/botocore/blob/develop/botocore/handlers.py>).

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use model::OperationName;

use crate::data::Data;

/// In JSON input only: `{"Base64": "…"}` is taken as it is. The real command line has nothing like it; it is how
/// a saved request with bytes that are no text finds its way back.
const AS_IT_IS: &str = "Base64";

/// Whether the command line encodes this member; for a structure, the `Value` in it.
pub(crate) fn is_blob(operation: OperationName, member: &str) -> bool {
    matches!(
        (operation, member),
        (OperationName::Ec2RunInstances, "UserData")
            | (OperationName::Ec2ModifyInstanceAttribute, "UserData")
            | (OperationName::AutoScalingCreateLaunchConfiguration, "UserData")
            | (OperationName::Ec2ImportKeyPair, "PublicKeyMaterial")
    )
}

/// Bytes as base64.
pub(crate) fn encoded(bytes: &[u8]) -> Data {
    Data::Text(BASE64.encode(bytes))
}

/// Encodes the texts of a blob.
pub(crate) fn encode(value: &mut Data) {
    match value {
        Data::Text(text) => *value = encoded(text.as_bytes()),
        Data::Object(_) => {
            if let Some(text @ Data::Text(_)) = value.take(AS_IT_IS) {
                *value = text;
            } else if let Data::Object(members) = value {
                members.iter_mut().filter(|(name, _)| name == "Value").for_each(|(_, inner)| encode(inner));
            }
        }
        _ => {}
    }
}

/// The other way round: what the learner would write.
pub(crate) fn decode(value: &mut Data) {
    match value {
        Data::Text(text) => {
            let plain = BASE64.decode(text.as_bytes()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
            *value = match plain {
                Some(plain) => Data::Text(plain),
                None => Data::Object(vec![(AS_IT_IS.to_owned(), Data::Text(text.clone()))]),
            };
        }
        Data::Object(members) => {
            members.iter_mut().filter(|(name, _)| name == "Value").for_each(|(_, inner)| decode(inner));
        }
        _ => {}
    }
}

/// Decodes what the real command line decodes in answers: the console output, if it is base64.
pub(crate) fn decode_answer(operation: OperationName, answer: &mut Data) {
    if operation != OperationName::Ec2GetConsoleOutput {
        return;
    }
    let bytes = answer.get("Output").and_then(Data::as_text).and_then(|text| BASE64.decode(text).ok());
    if let Some(bytes) = bytes {
        answer.put("Output", Data::Text(String::from_utf8_lossy(&bytes).into_owned()));
    }
}
