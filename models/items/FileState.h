// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace porch {

/// How far a resident's file has come to this computer. Nothing is fetched before somebody asks for it.
struct FileState
{
    enum class Phase : quint8 {
        AtRest,   ///< nobody asked
        Asked,    ///< no byte of it has come yet
        Fetching, ///< see `received`
        Opened,   ///< given to the program that opens such files
        Saved,    ///< where the person wanted it
        Failed,   ///< see `failure`
    };
    enum class Failure : quint8 {
        None,
        NotThere, ///< the bridge has not brought its content yet
        Damaged,  ///< what came is not what was sent
        Offline,  ///< the store can't be reached now
        Other,    ///< see `problem`
    };

    Phase phase = Phase::AtRest;
    Failure failure = Failure::None;
    qint64 received = 0; ///< bytes
    QString problem;     ///< Other: one sentence; Saved: where

    bool isUnderway() const { return phase == Phase::Asked || phase == Phase::Fetching; }
    bool operator==(const FileState &) const = default;
};

} // namespace porch

Q_DECLARE_METATYPE(porch::FileState)
