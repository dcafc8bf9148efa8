// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace porch {

// One class and one file a subcommand. run() takes the arguments after its name and answers the exit code.

class InitCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::InitCommand)
public:
    static int run(const QStringList &arguments);
};

/// add, remove, list, reset, join: see UserCommands.h
class UserCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::UserCommand)
public:
    static int run(const QStringList &arguments);
};

class ServeCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::ServeCommand)
public:
    static int run(const QStringList &arguments);
};

class ReplayCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::ReplayCommand)
public:
    static int run(const QStringList &arguments);
};

/// slack-export, cases: see ImportCommands.h
class ImportCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::ImportCommand)
public:
    static int run(const QStringList &arguments);
};

class TownCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::TownCommand)
public:
    static int run(const QStringList &arguments);
};

class SyncCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::SyncCommand)
public:
    static int run(const QStringList &arguments);
};

class SearchCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::SearchCommand)
public:
    static int run(const QStringList &arguments);
};

/// Tips that may belong together with one.
class SimilarCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::SimilarCommand)
public:
    static int run(const QStringList &arguments);
};

/// Cases that a tip may belong to.
class CasesForCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::CasesForCommand)
public:
    static int run(const QStringList &arguments);
};

/// The finder of places, over a city pack.
class LocateCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::LocateCommand)
public:
    static int run(const QStringList &arguments);
};

class DoCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::DoCommand)
public:
    static int run(const QStringList &arguments);
};

/// slack: runs it; slack manifest, forget, rotate-key: see BridgeCommands.h
class BridgeCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::BridgeCommand)
public:
    static int run(const QStringList &arguments);
};

/// build, info
class CityPackCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPackCommand)
public:
    static int run(const QStringList &arguments);
};

class CityPackBuildCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPackBuildCommand)
public:
    static int run(const QStringList &arguments);
};

class CityPackInfoCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPackInfoCommand)
public:
    static int run(const QStringList &arguments);
};

class CityPackInstallCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::CityPackInstallCommand)
public:
    static int run(const QStringList &arguments);
};

/// A case or tip packet.
class ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::ExportCommand)
public:
    static int run(const QStringList &arguments);
};

class DoctorCommand
{
    Q_DECLARE_TR_FUNCTIONS(porch::DoctorCommand)
public:
    static int run(const QStringList &arguments);
};

} // namespace porch
