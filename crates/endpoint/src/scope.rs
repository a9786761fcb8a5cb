//! Whose credentials, which region, which service: read from the scope of a signature. Nothing is verified.
//!
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>:
//! `Credential=ACCESS_KEY/20240506/eu-west-2/ec2/aws4_request`, in the header `Authorization` or, for presigned
//! addresses, in the parameter `X-Amz-Credential`.

use crate::fault::Fault;
use crate::form::Parameters;

/// The parameters of presigned addresses; they belong to the signature, not to the operation.
const OF_SIGNATURES: &[&str] = &[
    "X-Amz-Algorithm",
    "X-Amz-Credential",
    "X-Amz-Date",
    "X-Amz-Expires",
    "X-Amz-SignedHeaders",
    "X-Amz-Signature",
    "X-Amz-Security-Token",
];
/// The longest part of a scope.
const LONGEST_PART: usize = 128;

/// What a signature says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The access key.
    pub access_key: String,
    /// The region.
    pub region: String,
    /// The service's signing name.
    pub service: String,
}

impl Scope {
    /// The scope of a request, and the request's parameters without those of the signature; `None` if it is not
    /// signed.
    ///
    /// # Errors
    /// `IncompleteSignature` for a signature that has no such scope.
    pub fn of(authorization: Option<&str>, parameters: &mut Parameters) -> Result<Option<Scope>, Fault> {
        let presigned =
            parameters.iter().find(|(name, _)| name == "X-Amz-Credential").map(|(_, value)| value.clone());
        parameters.retain(|(name, _)| !OF_SIGNATURES.contains(&name.as_str()));
        let credential = match authorization {
            Some(header) => Some(credential(header)?.to_owned()),
            None => presigned,
        };
        credential.map(|credential| Scope::parse(&credential)).transpose()
    }

    fn parse(credential: &str) -> Result<Scope, Fault> {
        let parts: Vec<&str> = credential.trim().split('/').collect();
        let [access_key, _date, region, service, "aws4_request"] = parts.as_slice() else {
            return Err(incomplete(credential));
        };
        if parts.iter().any(|part| part.is_empty() || part.len() > LONGEST_PART) {
            return Err(incomplete(credential));
        }
        Ok(Scope {
            access_key: (*access_key).to_owned(),
            region: (*region).to_owned(),
            service: (*service).to_owned(),
        })
    }

    /// The account whose key this is: a key of twelve digits is its account's number.
    pub fn account(&self) -> Option<&str> {
        let digits = self.access_key.len() == 12 && self.access_key.bytes().all(|byte| byte.is_ascii_digit());
        digits.then_some(self.access_key.as_str())
    }
}

fn credential(header: &str) -> Result<&str, Fault> {
    let (algorithm, rest) = header.trim().split_once(' ').unwrap_or((header, ""));
    if algorithm != "AWS4-HMAC-SHA256" {
        let message = format!("Unsupported Authorization type: '{}'", shortened(algorithm));
        return Err(Fault::new("IncompleteSignature", message).status(403));
    }
    let mut parts = rest.split([',', ' ']).filter_map(|part| part.trim().strip_prefix("Credential="));
    parts.next().ok_or_else(|| incomplete(""))
}

fn incomplete(credential: &str) -> Fault {
    let message = format!(
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/aws4_request, got '{}'",
        shortened(credential)
    );
    Fault::new("IncompleteSignature", message).status(403)
}

/// Never sends back more than a line of what somebody sent.
pub(crate) fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_PART).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_names_account_region_and_service() {
        let header = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20240506/eu-west-2/ec2/aws4_request, \
                      SignedHeaders=host, Signature=abc";
        let scope = Scope::of(Some(header), &mut Vec::new()).expect("well formed").expect("signed");
        assert_eq!(
            (scope.region.as_str(), scope.service.as_str(), scope.account()),
            ("eu-west-2", "ec2", None)
        );
        let header = header.replace("AKIDEXAMPLE", "210987654321");
        let scope = Scope::of(Some(&header), &mut Vec::new()).expect("well formed").expect("signed");
        assert_eq!(scope.account(), Some("210987654321"));
    }

    #[test]
    fn a_presigned_address_is_read_and_its_parameters_taken_out() {
        let mut parameters = vec![
            ("Action".to_owned(), "GetCallerIdentity".to_owned()),
            ("X-Amz-Credential".to_owned(), "A/20240506/us-east-1/sts/aws4_request".to_owned()),
            ("X-Amz-Signature".to_owned(), "abc".to_owned()),
        ];
        let scope = Scope::of(None, &mut parameters).expect("well formed").expect("signed");
        assert_eq!(scope.service, "sts");
        assert_eq!(parameters.len(), 1);
        assert_eq!(Scope::of(None, &mut parameters), Ok(None));
    }

    #[test]
    fn what_is_no_scope_is_refused() {
        for header in [
            "",
            "Basic abc",
            "AWS4-HMAC-SHA256 Signature=x",
            "AWS4-HMAC-SHA256 Credential=a/b/c",
            "AWS4-HMAC-SHA256 Credential=a/b//ec2/aws4_request",
        ] {
            let fault = Scope::of(Some(header), &mut Vec::new()).expect_err(header);
            assert_eq!((fault.code.as_ref(), fault.status), ("IncompleteSignature", 403));
        }
    }
}
