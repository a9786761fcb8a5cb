//! `--output`: how an answer is printed.

mod json;
mod table;
mod text;

pub(crate) use json::{compact, indented, spaced};

use crate::data::Data;

/// A format of `--output`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OutputFormat {
    /// JSON, indented.
    #[default]
    Json,
    /// Columns with tabs between them.
    Text,
    /// Boxes.
    Table,
}

impl OutputFormat {
    /// The names, in the real command line's order.
    pub(crate) const NAMES: [&'static str; 3] = ["json", "text", "table"];

    /// The format with this name.
    pub(crate) fn parse(name: &str) -> Option<OutputFormat> {
        match name {
            "json" => Some(OutputFormat::Json),
            "text" => Some(OutputFormat::Text),
            "table" => Some(OutputFormat::Table),
            _ => None,
        }
    }

    /// An answer in this format; `title` is the operation's name, which a table shows.
    ///
    /// # Errors
    /// Lists of things that do not belong together.
    pub(crate) fn print(self, title: &str, data: &Data) -> Result<String, String> {
        match self {
            OutputFormat::Json if matches!(data, Data::Object(members) if members.is_empty()) => {
                Ok(String::new())
            }
            OutputFormat::Json => Ok(indented(data)),
            OutputFormat::Text => text::print(data),
            OutputFormat::Table => table::print(title, data),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    const ANSWER: &str = r#"{"Reservations":[{"Groups":[],"Instances":[{"AmiLaunchIndex":0,"InstanceId":"i-1","Monitoring":{"State":"disabled"},"State":{"Code":16,"Name":"running"},"EbsOptimized":false,"SecurityGroups":[{"GroupName":"web","GroupId":"sg-1"},{"GroupName":"ssh","GroupId":"sg-2"}],"KernelId":null,"Tags":[{"Key":"Name","Value":"web é 日本"}]}],"OwnerId":"123456789012","ReservationId":"r-1"}]}"#;

    fn check(format: OutputFormat, json: &str, expected: Expect) {
        let data = crate::json::read(json).expect("an answer is JSON");
        expected.assert_eq(&format.print("DescribeInstances", &data).expect("it makes a table"));
    }

    /// What the formatters of aws-cli 1.46 print for the same answer.
    #[test]
    fn an_answer_is_printed_as_the_real_command_line_prints_it() {
        check(
            OutputFormat::Text,
            ANSWER,
            expect![[r#"
                RESERVATIONS	123456789012	r-1
                INSTANCES	0	False	i-1	None
                MONITORING	disabled
                SECURITYGROUPS	sg-1	web
                SECURITYGROUPS	sg-2	ssh
                STATE	16	running
                TAGS	Name	web é 日本
            "#]],
        );
        check(
            OutputFormat::Table,
            ANSWER,
            expect![[r#"
                ------------------------------------------------------------------
                |                        DescribeInstances                       |
                +----------------------------------------------------------------+
                ||                         Reservations                         ||
                |+-----------------------------+--------------------------------+|
                ||           OwnerId           |         ReservationId          ||
                |+-----------------------------+--------------------------------+|
                ||  123456789012               |  r-1                           ||
                |+-----------------------------+--------------------------------+|
                |||                          Instances                         |||
                ||+-----------------+----------------+-------------+-----------+||
                ||| AmiLaunchIndex  | EbsOptimized   | InstanceId  | KernelId  |||
                ||+-----------------+----------------+-------------+-----------+||
                |||  0              |  False         |  i-1        |  None     |||
                ||+-----------------+----------------+-------------+-----------+||
                ||||                        Monitoring                        ||||
                |||+------------------------+---------------------------------+|||
                ||||  State                 |  disabled                       ||||
                |||+------------------------+---------------------------------+|||
                ||||                      SecurityGroups                      ||||
                |||+--------------------------+-------------------------------+|||
                ||||          GroupId         |           GroupName           ||||
                |||+--------------------------+-------------------------------+|||
                ||||  sg-1                    |  web                          ||||
                ||||  sg-2                    |  ssh                          ||||
                |||+--------------------------+-------------------------------+|||
                ||||                           State                          ||||
                |||+-----------------------+----------------------------------+|||
                ||||         Code          |              Name                ||||
                |||+-----------------------+----------------------------------+|||
                ||||  16                   |  running                         ||||
                |||+-----------------------+----------------------------------+|||
                ||||                           Tags                           ||||
                |||+-------------------+--------------------------------------+|||
                ||||        Key        |                Value                 ||||
                |||+-------------------+--------------------------------------+|||
                ||||  Name             |  web é 日本                         ||||
                |||+-------------------+--------------------------------------+|||
            "#]],
        );
        check(
            OutputFormat::Json,
            ANSWER,
            expect![[r#"
                {
                    "Reservations": [
                        {
                            "Groups": [],
                            "Instances": [
                                {
                                    "AmiLaunchIndex": 0,
                                    "InstanceId": "i-1",
                                    "Monitoring": {
                                        "State": "disabled"
                                    },
                                    "State": {
                                        "Code": 16,
                                        "Name": "running"
                                    },
                                    "EbsOptimized": false,
                                    "SecurityGroups": [
                                        {
                                            "GroupName": "web",
                                            "GroupId": "sg-1"
                                        },
                                        {
                                            "GroupName": "ssh",
                                            "GroupId": "sg-2"
                                        }
                                    ],
                                    "KernelId": null,
                                    "Tags": [
                                        {
                                            "Key": "Name",
                                            "Value": "web é 日本"
                                        }
                                    ]
                                }
                            ],
                            "OwnerId": "123456789012",
                            "ReservationId": "r-1"
                        }
                    ]
                }
            "#]],
        );
    }

    /// Also from aws-cli 1.46.
    #[test]
    fn a_table_too_wide_for_80_columns_is_turned_on_its_side() {
        let wide = r#"{"A": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "B": "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy", "C": 1}"#;
        check(
            OutputFormat::Table,
            wide,
            expect![[r#"
                -------------------------------------------------------------
                |                     DescribeInstances                     |
                +---+-------------------------------------------------------+
                |  A|  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx   |
                |  B|  yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy   |
                |  C|  1                                                    |
                +---+-------------------------------------------------------+
            "#]],
        );
    }
}
