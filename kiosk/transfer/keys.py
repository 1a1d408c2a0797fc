"""Ed25519 keys: a private one that signs packs at the desk, public ones that booths trust."""

import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.pack import durable
from kiosk.transfer.refusal import Reason, RefusedError

PRIVATE = "kiosk-signing-key.pem"
PUBLIC = "kiosk-signing-key.pub"
SIGNATURE_SIZE = 64

_LARGEST = 16 << 10
"""Bytes of a key file; a whole one has a tenth of it."""


def new_pair(folder: Path) -> str:
    """Make a pair of keys in ``folder`` and return its fingerprint.

    The private one may be read by its owner alone. Raises ``RefusedError`` where one of the files
    is there, and ``OSError``.
    """
    private, public = folder / PRIVATE, folder / PUBLIC
    for file in (private, public):
        if file.exists():
            raise RefusedError(Reason.KEY_EXISTS, file=str(file))
    key = Ed25519PrivateKey.generate()
    durable.make_folder(folder)
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    _write_private(private, pem)
    durable.replace(public, public_pem(key.public_key()))
    return fingerprint(key.public_key())


def load_private(file: Path) -> Ed25519PrivateKey:
    """Return the private key in a PEM file; ``RefusedError`` where there is none."""
    try:
        key = serialization.load_pem_private_key(_content(file), password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise RefusedError(Reason.NO_KEY, file=str(file), why=_first_line(error)) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise RefusedError(Reason.NO_KEY, file=str(file), why=type(key).__name__)
    return key


def load_public(file: Path) -> Ed25519PublicKey:
    """Return the public key in a PEM file; ``RefusedError`` for none, or for a private one."""
    content = _content(file)
    if b"PRIVATE KEY" in content:
        raise RefusedError(Reason.PRIVATE_KEY, file=str(file))
    try:
        key = serialization.load_pem_public_key(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise RefusedError(Reason.NO_KEY, file=str(file), why=_first_line(error)) from error
    if not isinstance(key, Ed25519PublicKey):
        raise RefusedError(Reason.NO_KEY, file=str(file), why=type(key).__name__)
    return key


def public_pem(key: Ed25519PublicKey) -> bytes:
    """Return a public key as the text that ``load_public`` reads."""
    return key.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def fingerprint(key: Ed25519PublicKey) -> str:
    """Return 16 hex digits by which people tell keys apart."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]


def is_signed_by(key: Ed25519PublicKey, signature: bytes, data: bytes) -> bool:
    """Tell whether ``signature`` was made of just these bytes with the other half of ``key``."""
    try:
        key.verify(signature, data)
    except InvalidSignature:
        return False
    return True


def _write_private(file: Path, pem: bytes) -> None:
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(pem)
        stream.flush()
        os.fsync(descriptor)


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            return stream.read(_LARGEST)
    except OSError as error:
        raise RefusedError(Reason.NO_KEY, file=str(file), why=str(error.strerror)) from error


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].partition(". ")[0].rstrip(".")
