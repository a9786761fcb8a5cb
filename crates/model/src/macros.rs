//! The macros that generated files are written in: they keep those files as short as the models they come from.

/// A structure of AWS's: `field: type = name, wire name, item name, required, min, max;` a line.
macro_rules! structure {
    (
        $(#[$doc:meta])*
        pub struct $Rust:ident as $name:literal {
            $( $(#[$field_doc:meta])* $field:ident : $type:ty = $member:literal, $wire:literal, $item:literal, $required:literal, $min:expr, $max:expr; )*
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq)]
        pub struct $Rust {
            $( $(#[$field_doc])* pub $field: $type, )*
        }

        impl $crate::shape::Described for $Rust {
            const STRUCTURE: &'static $crate::shape::Structure = &$crate::shape::Structure {
                name: $name,
                members: &[ $( $crate::shape::Member {
                    name: $member,
                    #[cfg(not(target_arch = "wasm32"))]
                    wire: $wire,
                    #[cfg(not(target_arch = "wasm32"))]
                    item: $item,
                    required: $required,
                    min: $min,
                    max: $max,
                    kind: <$type as $crate::shape::Typed>::KIND,
                }, )* ],
            };
        }

        impl $crate::shape::Shape for $Rust {
            fn structure(&self) -> &'static $crate::shape::Structure {
                <Self as $crate::shape::Described>::STRUCTURE
            }
            fn fields(&self) -> Vec<&dyn $crate::shape::Field> {
                vec![ $( &self.$field, )* ]
            }
        }

        impl $crate::shape::Fillable for $Rust {
            fn fields_mut(&mut self) -> Vec<&mut dyn $crate::shape::Fill> {
                vec![ $( &mut self.$field, )* ]
            }
        }

        impl $crate::shape::Item for $Rust {
            const KIND: $crate::shape::Kind =
                $crate::shape::Kind::Structure(<Self as $crate::shape::Described>::STRUCTURE);
            fn to_value(&self) -> $crate::shape::Value {
                $crate::shape::record(self)
            }
            fn from_value(value: &$crate::shape::Value) -> Result<Self, $crate::shape::Mismatch> {
                $crate::shape::from_record(value)
            }
        }

        impl core::fmt::Debug for $Rust {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                $crate::shape::debug(self, f)
            }
        }
    };
}

/// An enumeration of AWS's: its values as AWS writes them.
macro_rules! enumeration {
    (
        $(#[$doc:meta])*
        pub enum $Rust:ident { $( $(#[$value_doc:meta])* $Variant:ident = $value:literal, )* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Rust { $( $(#[$value_doc])* $Variant, )* }

        impl $Rust {
            /// Every value, as AWS writes them.
            pub const VALUES: &'static [&'static str] = &[ $( $value, )* ];

            /// The value as AWS writes it.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$Variant => $value, )* }
            }

            /// The value that AWS writes like this.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $( $value => Some(Self::$Variant), )* _ => None }
            }
        }

        impl core::fmt::Display for $Rust {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::shape::Item for $Rust {
            const KIND: $crate::shape::Kind = $crate::shape::Kind::Enumeration(Self::VALUES);
            fn to_value(&self) -> $crate::shape::Value {
                $crate::shape::Value::Text(self.as_str().to_owned())
            }
            fn from_value(value: &$crate::shape::Value) -> Result<Self, $crate::shape::Mismatch> {
                let text = $crate::shape::text_of(value, Self::KIND)?;
                Self::parse(text).ok_or_else(|| $crate::shape::Mismatch::not_in_enumeration(text, Self::VALUES))
            }
        }
    };
}

/// Requests, responses and operation names, from the list that `for_each_operation!` holds.
macro_rules! operations {
    (
        read { $( $Read:ident = $read_service:ident $ReadService:ident $ReadName:ident $read_snake:ident ($ReadInput:ident) -> ($ReadOutput:ident) of [$($Table:ident)*]; )* }
        write { $( $Write:ident = $write_service:ident $WriteService:ident $WriteName:ident $write_snake:ident ($WriteInput:ident) -> ($WriteOutput:ident) of []; )* }
    ) => {
        /// A request that changes nothing.
        #[derive(Clone, Debug, PartialEq)]
        pub enum ReadRequest { $( #[doc = stringify!($ReadName)] $Read(Box<$crate::$read_service::$ReadInput>), )* }

        /// A request that may change the region.
        #[derive(Clone, Debug, PartialEq)]
        pub enum WriteRequest { $( #[doc = stringify!($WriteName)] $Write(Box<$crate::$write_service::$WriteInput>), )* }

        /// A request.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Request {
            /// One that changes nothing.
            Read(ReadRequest),
            /// One that may change the region.
            Write(WriteRequest),
        }

        /// The answer to a request that was accepted.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Response {
            $( #[doc = stringify!($ReadName)] $Read(Box<$crate::$read_service::$ReadOutput>), )*
            $( #[doc = stringify!($WriteName)] $Write(Box<$crate::$write_service::$WriteOutput>), )*
        }

        /// The name of an operation, with its service.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum OperationName {
            $( #[doc = stringify!($ReadName)] $Read, )*
            $( #[doc = stringify!($WriteName)] $Write, )*
        }

        impl OperationName {
            /// Every operation.
            pub const ALL: &'static [OperationName] = &[ $( Self::$Read, )* $( Self::$Write, )* ];

            /// The service that offers it.
            pub fn service(self) -> $crate::operation::Service {
                match self {
                    $( Self::$Read => $crate::operation::Service::$ReadService, )*
                    $( Self::$Write => $crate::operation::Service::$WriteService, )*
                }
            }

            /// The name as AWS writes it, such as `RunInstances`.
            pub fn as_str(self) -> &'static str {
                match self { $( Self::$Read => stringify!($ReadName), )* $( Self::$Write => stringify!($WriteName), )* }
            }

            /// Whether it changes nothing.
            pub fn is_read(self) -> bool {
                match self { $( Self::$Read => true, )* $( Self::$Write => false, )* }
            }

            /// The tables that its answer depends on; empty for operations that write.
            pub fn tables(self) -> &'static [TableName] {
                match self { $( Self::$Read => &[ $( TableName::$Table, )* ], )* $( Self::$Write => &[], )* }
            }

            /// What its input looks like.
            pub fn input(self) -> &'static $crate::shape::Structure {
                match self {
                    $( Self::$Read => <$crate::$read_service::$ReadInput as $crate::shape::Described>::STRUCTURE, )*
                    $( Self::$Write => <$crate::$write_service::$WriteInput as $crate::shape::Described>::STRUCTURE, )*
                }
            }

            /// What its output looks like.
            pub fn output(self) -> &'static $crate::shape::Structure {
                match self {
                    $( Self::$Read => <$crate::$read_service::$ReadOutput as $crate::shape::Described>::STRUCTURE, )*
                    $( Self::$Write => <$crate::$write_service::$WriteOutput as $crate::shape::Described>::STRUCTURE, )*
                }
            }

            /// The request with this input.
            pub fn request(self, input: &$crate::shape::Value) -> Result<Request, $crate::shape::Mismatch> {
                match self {
                    $( Self::$Read => $crate::shape::from_record(input).map(|input| Request::Read(ReadRequest::$Read(Box::new(input)))), )*
                    $( Self::$Write => $crate::shape::from_record(input).map(|input| Request::Write(WriteRequest::$Write(Box::new(input)))), )*
                }
            }
        }

        impl Request {
            /// Which operation it asks for.
            pub fn name(&self) -> OperationName {
                match self {
                    $( Request::Read(ReadRequest::$Read(_)) => OperationName::$Read, )*
                    $( Request::Write(WriteRequest::$Write(_)) => OperationName::$Write, )*
                }
            }

            /// Its input, for generic code.
            pub fn input(&self) -> &dyn $crate::shape::Shape {
                match self {
                    $( Request::Read(ReadRequest::$Read(input)) => &**input, )*
                    $( Request::Write(WriteRequest::$Write(input)) => &**input, )*
                }
            }
        }

        impl Response {
            /// Which operation answered.
            pub fn name(&self) -> OperationName {
                match self { $( Self::$Read(_) => OperationName::$Read, )* $( Self::$Write(_) => OperationName::$Write, )* }
            }

            /// The output, for generic code.
            pub fn output(&self) -> &dyn $crate::shape::Shape {
                match self { $( Self::$Read(output) => &**output, )* $( Self::$Write(output) => &**output, )* }
            }
        }

        $(
            impl $crate::operation::Operation for $crate::$read_service::$ReadInput {
                const NAME: OperationName = OperationName::$Read;
                type Output = $crate::$read_service::$ReadOutput;
                fn into_request(self) -> Request {
                    Request::Read(ReadRequest::$Read(Box::new(self)))
                }
                fn output(response: Response) -> Option<Self::Output> {
                    match response { Response::$Read(output) => Some(*output), _ => None }
                }
            }
            impl $crate::operation::ReadOperation for $crate::$read_service::$ReadInput {
                fn into_read(self) -> ReadRequest {
                    ReadRequest::$Read(Box::new(self))
                }
            }
        )*
        $(
            impl $crate::operation::Operation for $crate::$write_service::$WriteInput {
                const NAME: OperationName = OperationName::$Write;
                type Output = $crate::$write_service::$WriteOutput;
                fn into_request(self) -> Request {
                    Request::Write(WriteRequest::$Write(Box::new(self)))
                }
                fn output(response: Response) -> Option<Self::Output> {
                    match response { Response::$Write(output) => Some(*output), _ => None }
                }
            }
            impl $crate::operation::WriteOperation for $crate::$write_service::$WriteInput {
                fn into_write(self) -> WriteRequest {
                    WriteRequest::$Write(Box::new(self))
                }
            }
        )*
    };
}
